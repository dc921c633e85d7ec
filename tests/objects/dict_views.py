# keys, values and items: live views.
d = {"a": 1, "b": 2}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), list(k), list(v), list(i),
      type(k).__name__,
      type(v).__name__,
      type(i).__name__)
d["c"] = 3
del d["a"]
print(k, v, i, "c" in k, 3 in v, ("c", 3) in i, ("c", 4) in i, "c" in i, ("b", ) in i, 1 in v,
      list(reversed(k)), list(reversed(v)), list(reversed(i)), list(reversed(d)))
print(k == {"b", "c"}, k == ["b", "c"], v == d.values(), v == v, i == {("b", 2), ("c", 3)},
      k == d.keys(), k.mapping, {}.keys() == set(), i == d.items(), bool({}.keys()), bool(k))
for f in (lambda: k[0], lambda: hash(k), lambda: k.append, lambda: k + k, lambda: v & v,
          lambda: k < [1], lambda: len(iter(k)), lambda: type(k)
          (), lambda: i[0], lambda: v < v, lambda: k.mapping.clear):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    k.mapping["b"] = 5
except TypeError as e:
    print(e)
print(d, sorted(v), max(i), dict(i), [x for x in k], {**dict(i)}, sum(v), repr({}.items()),
      str({1: 2}.values()))
