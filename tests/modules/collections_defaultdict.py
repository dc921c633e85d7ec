# collections.defaultdict
from collections import defaultdict

d = defaultdict(list, {"x": [0]})
d["a"].append(1)
d["a"].append(2)
d["x"].append(3)
print(d == {
    "x": [0, 3],
    "a": [1, 2]
}, d.default_factory is list, d.get("none"), "none" in d, len(d),
      repr(defaultdict(int, a=1)) == "defaultdict(<class 'int'>, {'a': 1})", dict(d),
      isinstance(d, dict), sorted(d))
n = defaultdict(int)
for ch in "hello":
    n[ch] += 1
print(dict(n), n["zz"], n.pop("zz"), n.setdefault("q", 5), n.__missing__("new"), "new" in n,
      type(n.copy()).__name__,
      n.copy()["fresh"],
      type(n | {}).__name__)
p = defaultdict(None, a=1)
for f in (lambda: p["b"], lambda: defaultdict(5), lambda: defaultdict(lambda: 1 / 0)["x"],
          lambda: defaultdict(int, 5), lambda: defaultdict()["k"], lambda: defaultdict(list)[[]]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e if type(e) in (KeyError, ZeroDivisionError) else "")
n.default_factory = lambda: "made"
print(n["made now"],
      defaultdict(lambda: defaultdict(int))["a"]["b"],
      defaultdict(str)["s"] == "", list(defaultdict(int, x=1).items()), eval("{'%s': 1}" % "k"))
n.default_factory = None
try:
    n["gone"]
except KeyError as e:
    print(e)
