# property: getter, setter, deleter, doc, errors, inheritance.
class C:
    def __init__(self):
        self._x = 1

    @property
    def x(self):
        "doc of x"
        return self._x

    @x.setter
    def x(self, v):
        if v < 0:
            raise ValueError("negative")
        self._x = v

    @x.deleter
    def x(self):
        self._x = None

    @property
    def ro(self):
        return "ro"

    wo = property(None, lambda self, v: print("wo", v))
    full = property(lambda s: "g", lambda s, v: print("s", v), lambda s: print("d"), "full doc")


c = C()
c.x = 5
print(c.x, C.x.__doc__, C.full.__doc__, type(C.x).__name__)
c.x += 10
print(c.x)
del c.x
print(c.x)
try:
    c.x = -1
except ValueError as e:
    print(e)
c.wo = 3
c.full = 1
del c.full
for f in (lambda: setattr(c, "ro", 1), lambda: delattr(c, "ro"), lambda: c.wo):
    try:
        f()
    except AttributeError as e:
        print(e)


class D(C):
    @C.x.getter
    def x(self):
        return "D"

    @property
    def ro(self):
        return "D+" + super().ro


d = D()
d.x = 3
print(d.x, d._x, d.ro, C.x.fget(d), C.x is D.x)
c.__dict__["ro"] = "inst"
print(c.ro, C.x.fset is not None, C.ro.fset, C.x.__get__(c), property().fget)


class E:
    @property
    def bad(self):
        return self.missing

    def __getattr__(self, n):
        return "getattr " + n


print(E().bad)
