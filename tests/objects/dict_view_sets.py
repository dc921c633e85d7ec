# Set operations on keys() and items().
a = {1: "x", 2: "y", 3: "z"}
b = {2: "y", 3: "q", 4: "w"}
s = sorted
print(s(a.keys() & b.keys()), s(a.keys() | b.keys()), s(a.keys() - b.keys()),
      s(a.keys() ^ b.keys()),
      type(a.keys() & b.keys()).__name__, s(a.items() & b.items()), s(a.items() - b.items()),
      s(a.items() | b.items()), s(a.items() ^ b.items()))
print(s(a.keys() & [1, 1, 9]), s(a.keys() | (7, )), s(a.keys() - {1}), s({1, 2} & a.keys()),
      s({9} | a.keys()), s({1, 5} - a.keys()), s(a.keys() ^ iter([1, 5])))
print(a.keys() <= {1, 2, 3},
      a.keys() < {1, 2, 3},
      a.keys() >= {1},
      a.keys() > {1, 2, 3}, {1} < a.keys(),
      a.keys().isdisjoint([4, 5]),
      a.keys().isdisjoint({1}),
      a.items().isdisjoint([]),
      a.keys() != b.keys(),
      a.items() <= a.items(),
      a.keys() == {3, 2, 1})
print(s(a.keys() & {}),
      a.keys() & "ab" == set(), s(a.keys() | {0: 1}), s({1: []}.keys() & {1}),
      {1: []}.items() == {1: []}.items())
for f in (lambda: a.keys() & 5, lambda: a.values() & {1}, lambda: {
        1: []
}.items() & {(1, 2)}, lambda: {
        1: []
}.items() | set(), lambda: a.keys() | [[]], lambda: a.keys() <= [1], lambda: a.keys() - None,
          lambda: [1] & a.keys(), lambda: a.keys().isdisjoint(5)):
    try:
        print(f())
    except TypeError as e:
        print("TypeError", e if "hash" not in str(e) else "unhashable")
