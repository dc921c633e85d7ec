# Dicts: creation, access, order, deletion, equality.
d = {"b": 1, "a": 2, 3: "x", (1, 2): None, None: 0}
print(d, len(d), d["a"], d[(1, 2)], d.get("zz"), d.get("zz", 5), "b" in d, "q" not in d, list(d),
      bool({}), bool(d))
d["c"] = 9
d["b"] = "changed"
del d["a"]
d["a"] = "back"
print(d, list(d.items()))
print(dict(), dict(a=1, b=2), dict([("x", 1), ["y", 2]]), dict({"k": 1}, z=2),
      dict(zip("ab", range(2))), dict(["ab", "cd"]), dict({}, **{"w": 1}), {
          **{
              "a": 1
          }, "a": 2,
          **{
              "b": 3
          }
      }, {i: i * i
          for i in range(3)})
print({
    1: "a",
    1.0: "b",
    True: "c"
}, {
    "a": 1,
    "b": 2
} == {
    "b": 2,
    "a": 1
}, {"a": 1} == {"a": 1.0}, {} != {1: 2}, {1: []} == {1: []}, {1: 2} == [(1, 2)], {0: 0}.__eq__(5))
for f in (lambda: d["none"], lambda: d[99], lambda: d[(0, )], lambda: {}.popitem(),
          lambda: d.pop("q"), lambda: d < d, lambda: d + d, lambda: d["x"]["y"], lambda: d.x,
          lambda: dict(5), lambda: dict(None), lambda: dict(1, 2), lambda: d * 2):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    del d["nope"]
except KeyError as e:
    print(e, e.args)
