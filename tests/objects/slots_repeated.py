# A name may stand twice in __slots__; classes are often given those of several others together.
class A:
    __slots__ = ("a", "b", "a")


x = A()
x.a, x.b = 1, 2
print(x.a, x.b, A.__slots__)
del x.a
print(hasattr(x, "a"), x.b)


class B(A):
    __slots__ = A.__slots__ + ("c",)


y = B()
y.a, y.c = 3, 4
print(y.a, y.c, hasattr(y, "b"))
try:
    class C:
        __slots__ = ("a", "a")
        a = 1
except ValueError as error:
    print(error)
