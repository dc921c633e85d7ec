# Scoping of type parameters: shadowing, nonlocal, class scopes, walrus, closures.
# by-hand: new in 3.12 (PEP 695)
T = "module T"


def f[T](x):
    return T


print(f(1), T)


class A:
    T = "class T"

    def m[U](self):
        return T, U

    def n[T](self):
        return T

    def p(self, q: T):
        return T


print(A().m(), A().n(), A().p(1), A.p.__annotations__)


class B[T]:
    def m[T](self):
        return T

    def k(self):
        return T

    x = T


print(B().m() is B().k(), B().k() is B.x)


def outer[T]():
    def inner[S]():
        return T, S

    class K[U]:
        t = T
        u = U

        def m(self):
            return T, U, __class__.__name__

    return inner(), K.t, K.u, K().m()


print(outer())


def g[T]():
    T = 5
    return T


print(g())


class P:
    __priv = 1

    def m[__X](self):
        return __X

    class Q[__Y]:
        y = __Y


print(P().m(), P.Q.y, P.m.__type_params__)
for src in ("def f[T, T](): pass", "class C[T, *T]: pass", "def f[T]():\n nonlocal T", "def f[T: (yield)](): pass",
            "class C[T](yield_ := 1): pass", "type X[T] = (yield)", "def f[T](x: (a := 1)): pass", "type X = (a := 1)",
            "def f[T = int, U](): pass", "def f[*T: int](): pass", "type 1 = 2", "type X[T]: int = 1"):
    try:
        compile(src, "s", "exec")
        print("compiled", src)
    except SyntaxError as e:
        print(e.msg)
print(list(x for x in (T,)), [T for T in "ab"], T)
