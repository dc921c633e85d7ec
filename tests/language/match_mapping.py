# Mapping patterns: keys, rest, missing keys, what counts as a mapping.
class K:
    one = 1
    name = "n"


def f(x):
    match x:
        case {"type": "circle", "r": r}:
            return "circle", r
        case {"type": "rect", "w": w, "h": h, **rest}:
            return "rect", w, h, rest
        case {1: one, None: none, False: _}:
            return "constants", one, none
        case {-1: neg, "x": {"y": deep}}:
            return "deep", neg, deep
        case {"list": [a, *b]}:
            return "list", a, b
        case {K.name: v, "p" "q": w}:
            return "value key", v, w
        case {**kw} if kw:
            return "any", kw
        case {}:
            return "empty pattern"
        case _:
            return "no mapping"


for x in ({"type": "circle", "r": 5, "extra": 1}, {"type": "rect", "w": 1, "h": 2}, {"type": "rect", "w": 1, "h": 2, "z": 3},
          {1: "a", None: "b", 0: "c"}, {-1: 0, "x": {"y": 7}}, {"list": (1, 2, 3)}, {"n": 1, "pq": 2}, {"other": 1}, {},
          [], "text", None, [("type", "circle")]):
    print(f(x))
d = {"a": 1, "b": 2}
match d:
    case {"a": 1, **rest}:
        rest["c"] = 3
        print(rest, d, type(rest).__name__)
match {"k": None}:
    case {"k": None}:
        print("None value")
match {1: "x"}:
    case {True: v}:
        print("True is 1:", v)
