# Equal hashes and comparisons with effects in sets.
class K:

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 3

    def __eq__(self, o):
        return isinstance(o, K) and self.n == o.n


s = {K(i) for i in range(30)}
print(len(s), all(K(i) in s for i in range(30)),
      K(30) in s, len(s | {K(i)
                           for i in range(20, 40)}), len(s & {K(29), K(30)}), len(s - {K(0)}),
      len(s ^ {K(0), K(99)}))
for i in range(0, 30, 2):
    s.remove(K(i))
print(len(s), sorted(k.n for k in s), {K(1), K(3)} <= s, {K(2)} <= s,
      s == {K(i)
            for i in range(1, 30, 2)})
a = K(100)
s.add(a)
b = K(100)
s.add(b)
print(any(x is a for x in s), any(x is b for x in s),
      [x is a for x in s & {b}] == [x is a for x in {a}] or [x is b for x in s & {b}], len({a, b}),
      hash(frozenset([a])) == hash(frozenset([b])),
      frozenset([a]) == frozenset([b]))


class E:

    def __hash__(self):
        return 0

    def __eq__(self, o):
        raise ValueError("compared")


s = {E()}
for f in (lambda: s.add(0), lambda: 0 in s, lambda: s.remove(0), lambda: s | {0}, lambda: s == {0},
          lambda: s <= {0, 1}, lambda: {0, E()}, lambda: s.discard(E())):
    try:
        print(f())
    except ValueError as e:
        print(e, len(s))
