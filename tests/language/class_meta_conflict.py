# Choice of the most derived metaclass and the conflict error.
class M1(type):
    pass


class M2(M1):
    pass


class M3(type):
    pass


class A(metaclass=M1):
    pass


class B(metaclass=M2):
    pass


class C(metaclass=M3):
    pass


class D(A, B):
    pass


class E(B, metaclass=M1):
    pass


print(type(D).__name__, type(E).__name__)
for src in ("class X(A, C): pass", "class X(C, metaclass=M2): pass", "M1('X', (C,), {})"):
    try:
        exec(src)
    except TypeError as e:
        print(e)
F = M1("F", (B,), {})
print(type(F).__name__)
G = type("G", (B,), {})
print(type(G).__name__)


class N(type):
    def __new__(m, name, bases, ns):
        return 5


class H(metaclass=N):
    pass


print(H)


class Inst:
    def __call__(self, name, bases, ns, **kw):
        return "made " + name + str(kw)


class I(metaclass=Inst(), k=1):
    pass


print(I)
try:

    class J(metaclass=5):
        pass

except TypeError as e:
    print(e)


class K(type):
    def mro(cls):
        return [cls, A, object]


class L(metaclass=K):
    pass


print(L.__mro__[1].__name__)
