# __missing__ in subclasses.
class D(dict):

    def __missing__(self, k):
        self.calls = getattr(self, "calls", 0) + 1
        if k == "raise":
            raise LookupError("no " + k)
        return k * 2


d = D(a=1)
print(d["a"], d["zz"], d[4], d, d.get("q"), "q" in d, d.calls, d.setdefault("s", 0),
      d.pop("t", None), dict.get(d, "w"), "{x}".format_map(d), d.calls)
try:
    d["raise"]
except LookupError as e:
    print(type(e).__name__, e)
try:
    dict.__getitem__(dict(), "k")
except KeyError as e:
    print(e)
print(dict.__getitem__(d, "u"))


class M(dict):
    pass


m = M()
m.__missing__ = lambda k: "instance attribute is not used"
try:
    m["x"]
except KeyError as e:
    print("KeyError", e)


class C(dict):

    def __missing__(self, k):
        self[k] = v = []
        return v


c = C()
c["x"].append(1)
c["x"].append(2)
c["y"]
print(c, c == {"x": [1, 2], "y": []})
