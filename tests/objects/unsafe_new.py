# __new__ of a type that another built-in type does not share; attributes that metaclasses inherit.
from collections import OrderedDict


class D(dict):
    pass


for owner, kind in ((int, bool), (object, int), (object, list), (tuple, list), (int, int),
                    (dict, OrderedDict), (BaseException, OSError), (BaseException, ValueError),
                    (object, type), (dict, D), (object, D)):
    try:
        print(repr(owner.__new__(kind)))
    except TypeError as e:
        print(e)


class Base:
    pass


class Meta(type, Base):
    pass


class Late(Base, type):
    pass


class A(metaclass=Meta):
    x = 1


class B(metaclass=Late):
    x = 2


accessor = Base.__dict__["__dict__"]
for kind in (A, B):
    for f in (lambda: accessor.__set__(kind, {}), lambda: accessor.__delete__(kind),
              lambda: setattr(kind, "__dict__", {})):
        try:
            print(f())
        except AttributeError as e:
            print("AttributeError")
    print(kind.x, kind().x, kind.__dict__["x"], accessor.__get__(kind)["x"])
