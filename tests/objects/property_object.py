# property objects: the functions, doc, copies with setter and deleter, errors.
class C:

    def __init__(self):
        self._x = 1

    def get(self):
        "Getter doc."
        return self._x

    def set(self, v):
        self._x = v

    def delete(self):
        del self._x

    x = property(get, set, delete)
    ro = property(get, doc="Own doc.")
    wo = property(None, set)
    empty = property()


c = C()
c.x = 5
print(c.x, c.ro, C.x.__doc__, C.ro.__doc__, C.x.fget is C.get, C.ro.fset, C.wo.fget, C.empty.fdel,
      type(C.x).__name__, isinstance(C.x, property))
c.wo = 9
del c.x
for f in (lambda: c.x, lambda: setattr(c, "ro", 1), lambda: delattr(c, "ro"), lambda: c.wo,
          lambda: c.empty, lambda: setattr(c, "empty", 1), lambda: delattr(c, "x")):
    try:
        print(f())
    except AttributeError as e:
        print(e if "readonly" not in str(e) else "readonly")
p = C.ro.setter(C.set)
print(p is C.ro, p.fset is C.set, p.fget is C.get, p.__doc__,
      C.x.getter(len).fget,
      C.ro.__get__(None, C) is C.ro,
      property(5).fget)
c._x = "val"
print(C.x.__get__(c), C.x.__set__(c, "new"), C.x.fget(c), C.x.__delete__(c), hasattr(c, "x"))


class Sub(property):

    def __get__(self, o, t=None):
        return "sub:" + str(super().__get__(o, t))


class D(C):
    y = Sub(lambda self: 7)

    @C.x.getter
    def x(self):
        return "overridden"


d = D()
print(d.y, d.x, D.__dict__["x"] is C.x)
d.x = 3
print(d._x)
c.__dict__["ro"] = "instance does not win"
c._x = 0
print(c.ro)
