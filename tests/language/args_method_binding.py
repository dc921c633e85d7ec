# Binding of methods, class methods, static methods and callables.
class C:
    def m(self, x=0):
        return self.n, x

    @classmethod
    def c(cls, x=0):
        return cls.__name__, x

    @staticmethod
    def s(x=0):
        return x

    def __init__(self, n):
        self.n = n

    def __call__(self, *a, **k):
        return a, k


class D(C):
    pass


c, d = C(1), D(2)
print(c.m(), c.m(5), C.m(c, 6), C.m(d))
print(c.c(), D.c(1), d.c(x=2), c.s(), C.s(3), d.s(x=4))
bm = c.m
c.n = 9
print(bm(), bm.__self__ is c, bm.__func__ is C.m, bm == c.m, bm is c.m)
print(c(1, k=2), C.__call__(c, 3))
c.f = lambda *a: a
print(c.f(1))
c.m = lambda: "instance"
print(c.m(), C.m(c))
del c.m
print(c.m())
print(d.c.__self__ is D, D.c.__func__ is C.c.__func__)


def free(self, y):
    return self.n + y


C.free = free
print(c.free(1), free.__get__(d)(5))
C.builtin = len
print(C.builtin("abc"), c.builtin([1]))
import types

print(types.MethodType(free, c)(10))
print([f() for f in (c.m, d.m, D.c)])
