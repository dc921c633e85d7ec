# Positional-only parameters with defaults, var-args and same-named keywords.
def f(a, b=2, /):
    return a, b


def g(a, /, b, *, c):
    return a, b, c


def h(a, b=2, /, c=3, *args, d=4, **kw):
    return a, b, c, args, d, kw


print(f(1), f(1, 5))
print(g(1, 2, c=3), g(1, b=2, c=3))
print(h(1), h(1, 2, 3, 4, 5, d=6, e=7), h(1, a=10, b=20, c=30))


def only(x, y, /, **kw):
    return x, y, kw


print(only(1, 2, x=3, y=4))


class C:
    def __init__(self, self_, /, **kw):
        self.v = self_, kw

    def m(self, /, *args, **kw):
        return args, kw


c = C(1, self_=2)
print(c.v)
print(c.m(1, self=3))
print(f.__code__.co_posonlyargcount, g.__code__.co_argcount, g.__code__.co_kwonlyargcount)
print(h.__code__.co_posonlyargcount, h.__code__.co_argcount, h.__code__.co_kwonlyargcount)
print((lambda x, /: x)(5))
try:
    (lambda x, /: x)(x=5)
except TypeError as e:
    print(e)
