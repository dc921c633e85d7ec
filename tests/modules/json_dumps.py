# json.dumps: values, keys, strings, separators, indent, default, errors.
import json

for v in (None, True, False, 0, -1, 10**30, 1.5, -0.0, 1e100, 0.1, float("nan"), float("inf"), -float("inf"), "", "abc",
          'q"\\/\b\f\n\r\t\x00\x1f\x7f', "äö€😀", "\ud800", [], {}, (), [1], (1, 2), [[], {}, ()], {"a": 1, "b": [1, {"c": None}]},
          {1: 2, None: 3, True: 4, False: 5, 1.5: 6, "x": 7}, {float("nan"): 1}, [[[[1]]]], {"": ""}):
    print(json.dumps(v))
    print(ascii(json.dumps(v, ensure_ascii=False, separators=(",", ":"))))
    print(json.dumps(v, indent=2))
for indent in (0, 1, "\t", "->", -3, "", None):
    print(ascii(json.dumps({"a": [1, [], {}, [2, {"b": ()}]], "c": {"d": 1}}, indent=indent)))
print(json.dumps([1, {"a": 2}], separators=(" ; ", " = ")), json.dumps([1, 2], indent=1, separators=("|", "")))
print(json.dumps({"b": 1, "a": {"z": 1, "y": 2}, "c": 3}, sort_keys=True))
print(json.dumps({"b": 1, "a": [{"d": 1, "c": 2}]}, sort_keys=True, indent=1))
print(json.dumps({(1, 2): 3, "a": 1, b"x": 2, "c": 4}, skipkeys=True))


class I(int):

    def __repr__(self):
        return "I"


class S(str):

    def __str__(self):
        return "S"


class L(list):
    pass


class D(dict):
    pass


class Fl(float):

    def __repr__(self):
        return "Fl"


print(json.dumps([I(5), S("s"), L([1]), D(a=1), Fl(2.5)]), json.dumps({I(5): 1, S("s"): 2, Fl(0.5): 3}))


class Point:

    def __init__(self, x, y):
        self.x, self.y = x, y


print(json.dumps([Point(1, 2), {"p": Point(3, 4)}], default=lambda p: {"x": p.x, "y": p.y}))
print(json.dumps([Point(1, 2), 3], default=lambda p: [p.x], indent=1))
print(json.dumps({"s": {1, 2, 3}, "c": 1j, "b": b"x"}, default=lambda o: type(o).__name__))


def fails(*args, **kw):
    try:
        print("no error", json.dumps(*args, **kw))
    except (TypeError, ValueError, RecursionError, ZeroDivisionError) as e:
        print(type(e).__name__, e)


fails(object)
fails({1, 2})
fails([b"x"])
fails({(1, ): 2})
fails({"a": {b"k": 1}})
fails(1j)
fails({1: 1, "a": 2}, sort_keys=True)
fails([Point(1, 2)], default=lambda p: p)
fails([Point(1, 2)], default=lambda p: 1 / 0)
for v, kw in ((float("nan"), {"allow_nan": False}), ([1.5, -float("inf")], {"allow_nan": False}),
              ([1, 2], {"separators": (1, 2)})):
    try:
        json.dumps(v, **kw)
    except (ValueError, TypeError) as e:
        print(type(e).__name__)
a = [1]
a.append(a)
fails(a)
d = {}
d["d"] = [d]
fails(d)
b = []
print(json.dumps([b, b, {"b": b}]))
try:
    json.dumps(Point(1, 2), default=lambda p: Point(1, 2))
except RecursionError:
    print("RecursionError")
try:
    json.dumps(Point(1, 2), default=lambda p: [Point(1, 2)])
except RecursionError:
    print("RecursionError")


class F:

    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


f = F()
json.dump({"a": [1, 2]}, f)
json.dump([3], f, indent=1)
print(ascii("".join(f.parts)))


# Containers that change while they are written.
def shrink(o):
    items.clear()
    return "gone"


items = [1, Point(1, 2), 3, 4]
print(json.dumps(items, default=shrink))
