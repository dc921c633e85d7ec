# __bases__ may be assigned; isinstance and attributes follow at once.
class A:
    x = "A.x"

    def f(self):
        return "A.f"


class B:
    x = "B.x"
    y = "B.y"


class C(A):
    pass


c = C()
print(c.x, c.f(), isinstance(c, A))
C.__bases__ = (B, )
print(c.x, c.y, isinstance(c, A), isinstance(c, B), hasattr(c, "f"), A.__subclasses__(),
      B.__subclasses__() == [C], C.__base__ is B)
C.__bases__ = (B, A)
print(c.x, c.f(), [k.__name__ for k in C.__mro__])
A.z = "late"
print(c.z)
del A.z
for f in (lambda: c.z, lambda: setattr(C, "__bases__", ()), lambda: setattr(C, "__bases__", (C, )),
          lambda: setattr(C, "__bases__", [A]), lambda: setattr(A, "__bases__", (C, )),
          lambda: setattr(C, "__bases__", (A, A))):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
print([k.__name__ for k in C.__mro__], c.x)
