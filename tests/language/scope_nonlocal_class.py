# nonlocal inside class bodies and methods skips the class scope.
def f():
    x = "f"

    class C:
        nonlocal x
        x = "changed by class body"
        y = "class y"

        def m(self):
            nonlocal x
            x = "changed by method"

    out = [x, hasattr(C, "x")]
    C().m()
    return out + [x]


print(f())


def g():
    y = "g"

    class C:
        y = "C"
        z = y

        def m(self):
            return y

        lam = lambda self: y
        lst = [y for _ in range(1)]

    return C.z, C().m(), C().lam(), C.lst


print(g())


def h(x):
    class C:
        x = x

        def get(self):
            return x

    return C


try:
    print(h(1).x)
except NameError as e:
    print(type(e).__name__, e)


def k(x):
    class C:
        def get(self):
            return x

    return C().get()


print(k(3))
