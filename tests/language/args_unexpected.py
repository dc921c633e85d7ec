# Messages for unexpected keywords, duplicates, positional-only given by name.
def f(a, b=1):
    pass


def k(*, x=1):
    pass


def p(a, /, b=1):
    pass


def p2(a, b, c=3, /, d=4):
    pass


def n():
    pass


def t(f, *a, **kw):
    try:
        f(*a, **kw)
        print("no error")
    except TypeError as e:
        print(e)


t(f, 1, z=2)
t(f, z=2)
t(f, 1, a=2)
t(f, 1, 2, b=3)
t(f, 1, 2, 3, b=4)
t(k, y=1)
t(k, 1, y=1)
t(p, a=1)
t(p, 1, a=2)
t(p, b=2, a=1)
t(p2, 1, 2, c=3)
t(p2, a=1, b=2, c=3)
t(p2, 1, b=2, c=3)
t(p2, 1, b=2, z=3)
t(n, x=1)
t(n, 1, x=1)


def pk(a, /, **kw):
    return a, kw


print(pk(1, a=2))
t(pk, a=2)


class C:
    def m(self, a):
        pass


t(C().m, 1, self=2)
t(C().m, 1, a=2)
t(C().m, b=2)
t(lambda x: x, y=1)
t(f, **{"": 1})
t(f, **{"two words": 1})
