# Messages for too many positional arguments, with defaults and keyword-only ones.
def f0():
    pass


def f1(a):
    pass


def f2(a, b):
    pass


def d1(a=1):
    pass


def d2(a, b=1):
    pass


def d3(a=1, b=2, c=3):
    pass


def k(a, *, x=1):
    pass


def k0(*, x, y=2):
    pass


def p(a, /):
    pass


def t(f, *a, **kw):
    try:
        f(*a, **kw)
        print("no error")
    except TypeError as e:
        print(e)


t(f0, 1)
t(f0, 1, 2)
t(f1, 1, 2)
t(f2, 1, 2, 3)
t(d1, 1, 2)
t(d2, 1, 2, 3)
t(d3, 1, 2, 3, 4, 5)
t(k, 1, 2)
t(k, 1, 2, x=3)
t(k, 1, 2, 3)
t(k0, 1, x=1)
t(k0, 1, 2, x=1, y=2)
t(k0, 1)
t(p, 1, 2)
t(lambda: 0, 1)
t(lambda a, b=0: 0, 1, 2, 3)


class C:
    def m(self):
        pass

    def n(self, a, b=2):
        pass

    @classmethod
    def c(cls):
        pass

    @staticmethod
    def s():
        pass


t(C().m, 1)
t(C().n)
t(C().n, 1, 2, 3)
t(C.m)
t(C.c, 1)
t(C.s, 1)
t(C, 1)
