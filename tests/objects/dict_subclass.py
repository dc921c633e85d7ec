# Subclasses of dict: which operations call overridden methods.
class D(dict):

    def __setitem__(self, k, v):
        super().__setitem__(k, ("set", v))

    def __getitem__(self, k):
        return ("get", super().__getitem__(k))

    def __contains__(self, k):
        return True

    def __len__(self):
        return 50

    def keys(self):
        return ["fake"]

    def __iter__(self):
        return iter(["it"])


d = D(a=1)
d["b"] = 2
d.update(c=3)
d.setdefault("d", 4)
print(d["a"], d["b"], d.get("c"), d.pop("d"), len(d), "zzz" in d, list(d), d.items(), dict.keys(d),
      repr(d), bool(d), d == {
          "a": 1,
          "b": ("set", 2),
          "c": 3
      })
try:
    print({**d})
except KeyError as e:
    print("KeyError", e)
try:
    print(dict(d))
except KeyError as e:
    print("KeyError", e)


class S(dict):
    pass


s = S(x=1)
s.attr = 5
print(s, s.attr,
      type(s.copy()).__name__,
      type(S.fromkeys("ab")).__name__,
      type(s | {}).__name__, isinstance(s, dict), s == {"x": 1}, {"x": 1} == s,
      S() == S(), s.__dict__, dict(s), {**s}, (lambda **k: k)(**s), s.keys(),
      type({} | s).__name__)
s |= {"y": 2}
print(type(s).__name__, s, eval("x + y", {}, s), str(s), "%(x)d" % s, "{x}{y}".format(**s))


class F(dict):

    def __init__(self, **kw):
        self["init"] = 1


print(F.fromkeys([1]), F(a=2))
