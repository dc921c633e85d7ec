# Class scopes are not enclosing scopes; a class body reads cells and globals.
a = "global a"


class C:
    a = "class a"

    def m(self):
        return a

    b = [a for _ in "1"]
    c = (lambda: a)()
    d = a
    e = {a: 1 for a in [a]}


print(C().m(), C.b, C.c, C.d, C.e)


def f():
    a = "f a"

    class D:
        before = a
        if True:
            pass

        def m(self):
            return a

        class E:
            inner = a

            def m(self):
                return a

    return D


D = f()
print(D.before, D().m(), D.E.inner, D.E().m())


def g(flag):
    v = "g v"

    class K:
        if flag:
            v = "K v"
        r = v

    return K.r


try:
    print(g(True))
    print(g(False))
except NameError as e:
    print(type(e).__name__, e)


def h():
    v = "h v"

    class K:
        r = v

        def m(self):
            return v

    return K.r


print(h())
