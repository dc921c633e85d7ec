# sort and sorted: key, reverse, stability, comparisons by __lt__ only.
a = [3, 1, 2, 1.5, True, -1]
a.sort()
print(a, a.sort(reverse=True), a)
w = ["banana", "Apple", "cherry", "apple", "Banana", "fig"]
print(sorted(w), sorted(w, key=str.lower), sorted(w, key=len), sorted(w, key=len, reverse=True),
      sorted(w, key=lambda s: (len(s), s)), sorted(w, reverse=1), sorted(w, key=None))
pairs = [(i % 3, i) for i in range(12)]
print(sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[0], reverse=True))
print(sorted("hello"), sorted({
    3: 0,
    1: 0
}), sorted(()), sorted([1]), sorted(range(5, 0, -1)), sorted([[2], [1, 5], []]),
      sorted([(1, "b"), (1, "a"), (0, "z")]))


class L:

    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        return self.v > o.v

    def __repr__(self):
        return "L%d" % self.v


print(sorted([L(1), L(3), L(2)]), min(L(1), L(3)), sorted([L(1), L(2)], reverse=True))
for f in (lambda: [1, "a"].sort(), lambda: [None, None].sort(), lambda: [1j, 2j].sort(),
          lambda: [1].sort(lambda x: x), lambda: sorted([1, 2], lambda x: x),
          lambda: [2, 1].sort(key=5), lambda: [2, 1].sort(foo=1), lambda: sorted(5),
          lambda: sorted([{}, {}])):
    try:
        print(f())
    except TypeError as e:
        print("TypeError", e if "argument" not in str(e) else "")
