# collections.Counter and ChainMap.
from collections import Counter, ChainMap

c = Counter("abracadabra")
print(c["a"], c["zz"], "zz" in c, c.most_common(2), sorted(c.elements()), sum(c.values()),
      c.total(), dict(Counter(a=3, b=1)),
      Counter({"x": 2}) == {"x": 2},
      Counter([1, 1, 2])[1])
c.update("aab")
c.subtract(["a", "r", "new"])
print(c["a"], c["r"], c["new"], (c + Counter(a=1))["a"], (Counter(a=3, b=1) - Counter(a=1, b=2)),
      Counter(a=3, b=1) & Counter(a=1, b=2),
      Counter(a=3) | Counter(a=1, b=2), +Counter(a=-1, b=2), -Counter(a=-1, b=2))
del c["none at all"]
print(Counter(), repr(Counter(a=1)),
      Counter(a=1).copy(),
      Counter(a=1, b=0) == Counter(a=1),
      Counter(a=1) <= Counter(a=2),
      type(c).__name__, isinstance(c, dict),
      Counter().most_common())
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
m["new"] = 4
print(m["a"], m["b"], m.maps[0], len(m), sorted(m), "b" in m, m.get("zz"),
      m.new_child({"a": 0})["a"], m.parents["a"],
      dict(m) == {
          "a": 1,
          "b": 3,
          "new": 4
      }, m.pop("a"), m["a"])
for f in (lambda: m["zz"], lambda: m.pop("b"), lambda: m.__delitem__("b")):
    try:
        f()
    except KeyError as e:
        print("KeyError")
