# Or-patterns: order, bindings, nesting.
def f(x):
    match x:
        case 1 | 2 | 3:
            return "small"
        case [1 | 2 as a, (3 | 4) as b]:
            return "pair", a, b
        case [x, None] | [None, x]:
            return "one of", x
        case {"a": v} | {"b": v}:
            return "a or b", v
        case (int(n) | float(n)) if n > 100:
            return "big", n
        case str() | bytes():
            return "text"
        case [("x" | "y") as k, *_] | {"k": k}:
            return "k", k
        case _:
            return "else"


for x in (2, [1, 4], [5, None], [None, 6], {"b": 7}, {"a": 8, "b": 9}, 101, 101.5, 99, b"b", ["y", 1, 2], {"k": "kk"}):
    print(f(x))


def g(x):
    match x:
        case [1, [2 | 3 as a]] | [4, [5 as a]]:
            return a
        case ((1 | 2) | (3 | (4 | 5))) as n:
            return "nested", n
        case None | True | False as c:
            return "const", c
        case [*a, 1] | [1, *a]:
            return a


for x in ([1, [3]], [4, [5]], 5, None, False, [9, 1], [1, 9], "x"):
    print(g(x))


class T:
    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        print("==%s" % o, end=" ")
        return o == self.n


match T(2):
    case 1 | 2 | 3:
        print("matched")
match [T(5), T(2)]:
    case [1, 2] | [5, 1 | 2]:
        print("matched")
