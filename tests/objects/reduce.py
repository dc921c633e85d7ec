# What object.__reduce_ex__ says of objects, and copies made from it.
import copy
import copyreg


class Plain:
    def __init__(self, **attributes):
        self.__dict__.update(attributes)


class Slotted:
    __slots__ = ("a", "__b")

    def __init__(self):
        self.a, self.__b = 1, 2


class Both(Slotted):
    pass


class Money(int):
    pass


class Row(list):
    pass


class Table(dict):
    pass


class Names(set):
    pass


class Point:
    def __new__(cls, x, y=0):
        self = object.__new__(cls)
        self.x, self.y = x, y
        return self

    def __getnewargs__(self):
        return (self.x,)


class Keyed(Point):
    def __getnewargs_ex__(self):
        return (self.x,), {"y": self.y}


class Own:
    def __reduce__(self):
        return Own, ()


class State:
    def __getstate__(self):
        return {"seen": True}

    def __setstate__(self, state):
        self.state = state


def show(v, protocol=4):
    try:
        result = v.__reduce_ex__(protocol)
    except TypeError as error:
        print("TypeError", error)
        return
    if isinstance(result, str):
        print(result)
        return
    print(result[0].__name__, result[1],
          *[list(part) if hasattr(part, "__next__") else part for part in result[2:]])


both = Both()
both.c = 3
row = Row([1, 2])
row.mark = "m"
for v in (object(), Plain(), Plain(a=1), Slotted(), both, Money(5), row, Table(k=1), Names("x"),
          Point(1, 2), Keyed(1, 2), Own(), State(), ValueError("v", 1), range(1, 9, 2),
          bytearray(b"ab"), frozenset([1]), ...):
    shown = str(type(v).__name__)
    print(shown, end=": ")
    if shown == "object":
        print(v.__reduce_ex__(4)[1], v.__reduce_ex__(4)[2:])
        continue
    show(v)
    if not isinstance(v, (range, type(...))):
        show(v, 0)
show(i for i in ())
print(Plain().__getstate__(), Plain(a=1).__getstate__(), Slotted().__getstate__(), Money(3).__getstate__())
for v in (Plain(a=[1]), both, Money(7), row, Table(k=[1]), Names("xy"), Point(3, 4), Keyed(3, 4),
          State(), bytearray(b"q"), {1, 2}, KeyError("k")):
    for twin in copy.copy(v), copy.deepcopy(v):
        print(type(twin).__name__, twin is not v, getattr(twin, "__dict__", None),
              twin == v if isinstance(v, (int, list, dict, set, bytearray)) else "")
print(copyreg.__newobj__(Money, 4), copyreg.dispatch_table == {} or True)
