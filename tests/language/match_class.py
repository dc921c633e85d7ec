# Class patterns: positional through __match_args__, keywords, builtins.
class P:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Q(P):
    pass


class N:
    a = 1


def f(v):
    match v:
        case P(0, 0):
            return "origin"
        case P(x, 0):
            return "on x axis", x
        case P(0, y=y):
            return "on y axis", y
        case P(x=P(a, b)):
            return "nested", a, b
        case Q():
            return "Q"
        case P(x, y) if x == y:
            return "diagonal", x
        case P():
            return "P", v.x, v.y
        case N(a=1):
            return "N"
        case _:
            return "no"


for v in (P(0, 0), P(3, 0), P(0, 4), P(P(1, 2), 9), Q(5, 6), P(7, 7), P(1, 2), N(), 5):
    print(f(v))


def g(v):
    match v:
        case bool(b):
            return "bool", b
        case int(n):
            return "int", n
        case float(x):
            return "float", x
        case str(s):
            return "str", s
        case bytes(b) | bytearray(b):
            return "bytes", b
        case list([a, *rest]) | tuple([a, *rest]):
            return "seq", a, rest
        case dict(d):
            return "dict", d
        case set(s) | frozenset(s):
            return "set", s


for v in (True, 5, 2.5, "s", b"b", bytearray(b"c"), [1, 2], (3,), {"k": 1}, {1}, frozenset()):
    print(g(v))


class I(int):
    pass


print(g(I(7)))
match 3 + 4j:
    case complex(real=3.0, imag=i):
        print(i)
match "abc":
    case str(upper=u):
        print(u())
match [1, 2]:
    case object(__len__=n):
        print(n())
