# Weak references to instances of classes with __slots__.
import weakref


class Plain:
    pass


class Empty:
    __slots__ = ()


class Own:
    __slots__ = "__weakref__",


class FromPlain(Plain):
    __slots__ = ()


class FromOwn(Own, Empty):
    __slots__ = "x",


class FromSet(set):
    __slots__ = ()


class FromList(list):
    __slots__ = ()


class Number(int):
    pass


class Text(str):
    pass


class FromText(Text):
    __slots__ = ()


class Error(Exception):
    __slots__ = ()


for kind in (Plain, Empty, Own, FromPlain, FromOwn, FromSet, FromList, Number, Text, FromText, Error):
    value = kind()
    try:
        print(kind.__name__, weakref.ref(value)() is value)
    except TypeError as e:
        print(e)
for bases, slots in (((Plain, ), "__weakref__"), ((Own, ), "__weakref__"), ((Empty, ), "__weakref__"),
                     ((), ("__weakref__", "__weakref__"))):
    try:
        print(type("Made", bases, {"__slots__": slots}).__slots__)
    except TypeError as e:
        print(e)
