# Value patterns: dotted names are compared with ==.
class Color:
    RED = 1
    GREEN = 2

    class Dark:
        RED = "dark red"


def f(x):
    match x:
        case Color.RED:
            return "red"
        case Color.GREEN | Color.Dark.RED:
            return "green or dark"
        case [Color.RED, Color.GREEN]:
            return "list of values"
        case {Color.RED: Color.GREEN}:
            return "dict of values"
        case _:
            return "none"


for x in (1, 2, "dark red", [1, 2], {1: 2}, 3, 1.0, True):
    print(f(x))


class Lazy:
    def __getattr__(self, name):
        print("lookup", name, end="; ")
        return name


lazy = Lazy()
match "b":
    case lazy.a:
        print("a")
    case lazy.b:
        print("b")
    case lazy.c:
        print("c")
try:
    match 1:
        case Color.MISSING:
            pass
except AttributeError as e:
    print(e)
try:
    match 1:
        case undefined.x:
            pass
except NameError as e:
    print(e)


class EQ:
    def __eq__(self, o):
        return "truthy" if o == 1 else ""


match EQ():
    case Color.GREEN:
        print("2")
    case Color.RED:
        print("1")


class NoBool:
    def __eq__(self, o):
        return self

    def __bool__(self):
        raise ValueError("no truth")


try:
    match NoBool():
        case Color.RED:
            pass
except ValueError as e:
    print(e)
nan = Color()
nan.v = float("nan")
match nan.v:
    case nan.v:
        print("equal")
    case _:
        print("nan never matches")
