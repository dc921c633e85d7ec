# Assignment to __class__ and to __dict__.
class A:

    def who(self):
        return "A"


class B:

    def who(self):
        return "B"


class S:
    __slots__ = ("x", )


class I(int):
    pass


a = A()
a.v = 1
a.__class__ = B
print(a.who(), type(a).__name__, a.v, isinstance(a, B), isinstance(a, A))
a.__dict__ = {"w": 2}
print(a.w, hasattr(a, "v"), a.__dict__, vars(a) is a.__dict__)
a.__dict__["z"] = 3
print(a.z)
del a.z
print("z" in a.__dict__, a.__dict__.setdefault("k", 9), a.k)
for f in (lambda: setattr(a, "__class__", 5), lambda: setattr(a, "__class__", int),
          lambda: setattr(a, "__class__", S), lambda: setattr(I(1), "__class__", A),
          lambda: setattr(1, "__class__", I), lambda: setattr(a, "__dict__", 5),
          lambda: setattr(a, "__dict__", None), lambda: delattr(a, "__class__")):
    try:
        print(f())
    except TypeError as e:
        print("TypeError")
a.__dict__ = {}
a.x = 1
print(a.__dict__, vars(a))
del a.__dict__
print(a.__dict__)
