# type with one argument, and attributes of classes.
print(type(1), type("a"), type(None), type(type), type(int),
      type([]) is list,
      type(len).__name__,
      type(lambda: 0).__name__,
      type(print) is type(len),
      type("".join).__name__,
      type(type.__dict__).__name__)


class C:
    "Doc of C."
    x = 1

    def m(self):
        pass

    class Inner:
        pass


class D(C, dict):
    pass


print(C.__name__, C.__qualname__, C.__module__, C.__doc__, C.__bases__, C.__base__,
      C.Inner.__qualname__, C.m.__qualname__, D.__bases__, [k.__name__ for k in D.__mro__],
      D.mro() == list(D.__mro__), D.__base__.__name__)
print("x" in C.__dict__,
      type(C.__dict__).__name__, "m" in D.__dict__, D.__doc__, int.__name__, int.__module__,
      int.__bases__,
      C.__subclasses__() == [D], isinstance(C, type), issubclass(D, C), callable(C), C.__class__,
      type.__base__, type.__mro__)
C.__name__ = "Renamed"
C.__qualname__ = "Outer.Renamed"
C.__module__ = "elsewhere"
C.__doc__ = "New."
print(C, C.__name__, repr(C()).split(" object")[0], C.__doc__)
for f in (lambda: setattr(C, "__name__", 5), lambda: setattr(C, "__name__", "a\0b"),
          lambda: setattr(C, "__qualname__", 1), lambda: setattr(int, "x", 1),
          lambda: setattr(int, "__name__", "q"), lambda: C.nope, lambda: delattr(C, "nope"),
          lambda: C < D, lambda: C + 1, lambda: C[0], lambda: type(1, 2), lambda: type(),
          lambda: int.nope):
    try:
        print(f())
    except (TypeError, AttributeError, ValueError) as e:
        print(type(e).__name__, e)
