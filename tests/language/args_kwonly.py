# Keyword-only parameters, required and optional in any order.
def f(*, a, b=2, c, d=4):
    return a, b, c, d


print(f(a=1, c=3), f(c=3, a=1, d=0, b=9))


def g(x, y=1, *, z):
    return x, y, z


print(g(1, z=3), g(1, 2, z=3), g(z=1, x=2))


def h(*args, key):
    return args, key


print(h(key=1), h(1, 2, key=3), h(*[1], **{"key": 2}))


def t(f, *a, **k):
    try:
        print(f(*a, **k))
    except TypeError as e:
        print(e)


t(f, a=1)
t(f)
t(g, 1)
t(g, 1, 2, 3)
t(h, 1, 2)
t(f, 1, 2, a=1, c=1)
print(f.__kwdefaults__, f.__defaults__)
name = "n"


def dflt(*, name=name, other=len):
    return name, other("abc")


name = "changed"
print(dflt(), dflt(other=str))


class C:
    def m(self, *, flag=False):
        return flag


print(C().m(flag=True))
t(C().m, True)
t(C().m, True, flag=True)
