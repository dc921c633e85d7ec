# AttributeError messages and its name and obj attributes.
class C:
    __slots__ = ("s",)
    cls_attr = 1


class D:
    pass


import sys


def f():
    pass


def t(fn):
    try:
        fn()
        print("fine")
    except AttributeError as e:
        print(e, "|", e.name)


c, d = C(), D()
t(lambda: d.foo)
t(lambda: D.foo)
t(lambda: c.s)
t(lambda: None.foo)
t(lambda: (5).foo)
t(lambda: "s".foo)
t(lambda: [].foo)
t(lambda: len.foo)
t(lambda: f.foo)
t(lambda: sys.no_such_thing)
t(lambda: int.foo)
t(lambda: type.foo)
t(lambda: super(D, d).foo)
t(lambda: (x for x in "").foo)
t(lambda: ValueError.foo)
t(lambda: ValueError().foo)
t(lambda: {}.foo)
t(lambda: d.a.b.c)
t(lambda: getattr(d, "dyn"))
e = AttributeError("m", name="n", obj=3)
print(e, e.name, e.obj)
try:
    d.qux
except AttributeError as e:
    print(e.obj is d)
for fn in (lambda: setattr(5, "x", 1), lambda: setattr([], "x", 1), lambda: setattr(None, "x", 1),
           lambda: delattr(d, "x"), lambda: setattr(int, "x", 1), lambda: delattr(D, "x")):
    try:
        fn()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__)
