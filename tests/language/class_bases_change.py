# Changing __bases__ and __class__ takes effect at once.
class A:
    v = "A"

    def m(self):
        return "A.m"


class B:
    v = "B"

    def m(self):
        return "B.m"


class X(A):
    pass


class Y(X):
    pass


x, y = X(), Y()
print(x.v, y.m())
X.__bases__ = (B,)
print(x.v, y.m(), [k.__name__ for k in Y.__mro__])
X.__bases__ = (A, B)
print(x.v, y.m(), [k.__name__ for k in Y.__mro__])
print([k.__name__ for k in B.__subclasses__()])
a = A()
a.n = 1
a.__class__ = B
print(a.m(), a.n, type(a).__name__, isinstance(a, A))
for value in (int, 5):
    try:
        a.__class__ = value
    except TypeError as e:
        print(type(e).__name__)


class S1:
    __slots__ = ("a",)


class S2:
    __slots__ = ("b",)


try:
    S1().__class__ = S2
except TypeError as e:
    print(e)
A.__name__ = "Renamed"
print(A.__name__, A.__qualname__, repr(A))
try:
    A.__name__ = 3
except TypeError as e:
    print(e)
