# collections.OrderedDict
from collections import OrderedDict

d = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
d.move_to_end("a")
d.move_to_end("c", last=False)
print(list(d), d.popitem(), d.popitem(last=False), dict(d), list(reversed(OrderedDict(x=1, y=2))),
      OrderedDict(a=1) == {"a": 1},
      OrderedDict([(1, 1), (2, 2)]) == OrderedDict([(2, 2), (1, 1)]),
      OrderedDict([(1, 1), (2, 2)]) == {
          2: 2,
          1: 1
      },
      OrderedDict.fromkeys("ab", 0) == {
          "a": 0,
          "b": 0
      })
d["new"] = 5
d["b"] = 20
d.setdefault("z", 26)
d.update(q=1)
print(list(d.items()), d.pop("b"), d.pop("none", None), list(d.keys()), list(d.values()), len(d),
      "z" in d,
      d.copy() == d,
      type(d.copy()).__name__, d.get("q"), isinstance(d, dict),
      type(d | {}).__name__, list(d | {"m": 2}),
      list(reversed(d.items()))[0])
print(str(OrderedDict()), str(OrderedDict(a=1)).startswith("OrderedDict("))
for f in (lambda: OrderedDict().popitem(), lambda: d.move_to_end("none"), lambda: d["none"],
          lambda: d.pop("none"), lambda: hash(d)):
    try:
        print(f())
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e if "hash" not in str(e) else "")


class L(OrderedDict):

    def __setitem__(self, k, v):
        super().__setitem__(k, v)
        self.move_to_end(k)
        if len(self) > 2:
            self.popitem(last=False)


c = L()
for k in "abacd":
    c[k] = k.upper()
print(list(c.items()), d.clear(), len(d))
