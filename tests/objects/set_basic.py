# Sets and frozensets: creation, membership, add, remove.
s = {3, 1, 2, 1}
print(s == {1, 2, 3}, len(s), 1 in s, 5 in s, set(), frozenset(), {1}, frozenset([1]),
      set("aab") == {"a", "b"},
      set([]) == set(),
      frozenset("ab") == {"a", "b"}, {*range(3)} == {2, 1, 0}, bool(set()), {None},
      set(range(3)) == {0, 1, 2}, {1, 1.0, True})
s.add(4)
s.add(4)
s.remove(1)
s.discard(1)
s.discard(2)
print(sorted(s),
      s.pop() in (3, 4), len(s), s.clear(), s, s.copy(), len({(1, 2), (1, 2), "a"}), {(): 1},
      {frozenset([1]), frozenset([1])})
f = frozenset([1, 2])
print(f is f.copy(),
      frozenset(f) is f,
      hash(f) == hash(frozenset([2, 1])), {f: "v"}[frozenset({2, 1})],
      hash(frozenset()) == hash(frozenset([])), {1, 2} in [f], {1, 2} in {f}, f == {1, 2}, f != {1},
      {1, 2} == f)
for g in (lambda: s.remove(9), lambda: s.pop(), lambda: set(5), lambda: f.add(1),
          lambda: f.remove(1), lambda: s[0], lambda: s + s, lambda: s * 2, lambda: set(1, 2),
          lambda: frozenset(5), lambda: set().remove((1, 2)), lambda: s.x, lambda: {1}.remove("k")):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e if "argument" not in str(e) else "")
print({f}.__contains__({1, 2}), {f, 3}.discard({1, 2}), len({f}), str({"a"}),
      repr(frozenset({(1, )})), repr({frozenset()}))
