# Messages for missing arguments: one, two, three; positional and keyword-only.
def f1(a):
    pass


def f2(a, b):
    pass


def f3(a, b, c):
    pass


def f4(a, b, c, d, e=1):
    pass


def k1(*, x):
    pass


def k2(*, x, y):
    pass


def k3(*, x, y, z, w=1):
    pass


def m(a, b, *, x, y):
    pass


def p(a, b, /, c):
    pass


def t(f, *a, **k):
    try:
        f(*a, **k)
        print("no error")
    except TypeError as e:
        print(e)


t(f1)
t(f2)
t(f2, 1)
t(f2, b=1)
t(f3)
t(f3, 1)
t(f3, c=1)
t(f4)
t(f4, 1, e=2)
t(k1)
t(k2)
t(k2, x=1)
t(k3)
t(k3, y=1)
t(m)
t(m, 1, 2)
t(m, 1, x=1)
t(p)
t(p, 1)
t(p, 1, 2)
t(p, 1, c=2)
t(lambda x: x)
t(lambda *, x, y: x)
t((lambda f: f)(f1))
