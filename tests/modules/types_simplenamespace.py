# types.SimpleNamespace and MappingProxyType.
from types import MappingProxyType, SimpleNamespace

n = SimpleNamespace(a=1, b="x")
n.c = [1]
del n.a
print(n, n.b, n.c, n.__dict__, n == SimpleNamespace(b="x", c=[1]), n != SimpleNamespace(),
      SimpleNamespace(),
      vars(n) is n.__dict__, hasattr(n, "a"))
n.me = n
print(n)


class S(SimpleNamespace):
    pass


print(S(x=1), S(x=1) == SimpleNamespace(x=1))
for f in (lambda: n.nope, lambda: n < n, lambda: hash(n), lambda: SimpleNamespace(**{"1 2": 3})):
    try:
        print(f())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__)
d = {"a": 1}
m = MappingProxyType(d)
d["b"] = 2
print(m, m["a"], m.get("zz", 0), len(m), "b" in m, list(m), list(m.items()), m == {
    "a": 1,
    "b": 2
}, m | {"c": 3}, m.copy(), dict(m), list(reversed(m)),
      type(m).__name__,
      m.keys() == d.keys())
for f in (lambda: m.__setitem__("a", 1), lambda: m.clear(), lambda: m["zz"],
          lambda: MappingProxyType(5), lambda: MappingProxyType([1]), lambda: hash(m),
          lambda: setattr(m, "x", 1), lambda: MappingProxyType()):
    try:
        print(f())
    except (AttributeError, TypeError, KeyError) as e:
        print(type(e).__name__)
