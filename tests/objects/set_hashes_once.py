# Items that come from a set or dict are not hashed again.
class H(int):
    n = 0

    def __hash__(self):
        H.n += 1
        return int(self)


d = dict.fromkeys(map(H, range(10)))
s, f = set(d), frozenset(d)
print(H.n)
H.n = 0
s.difference(d), s.union(d), s.symmetric_difference(d)
s - f, s & f, s | f, s ^ f
set(s).difference_update(f), set(s).symmetric_difference_update(d)
print(s <= f, s >= f, s == f, s != f, s < f, s.issubset(f), s.isdisjoint(f), s.copy() == s)
print(len(dict.fromkeys(s, 1)), len(dict.fromkeys(f)), dict.fromkeys(d, 5)[3] == 5)
e = {100: 1}
e.update(d)
print(len(e), len({200: 2} | d), len(dict(d)))
print(H.n < 10)
print(dict.fromkeys({1, 2}, []), dict.fromkeys("aa"), dict.fromkeys({}, 1))


class D(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key, (value, "set"))


print(D.fromkeys({1}, 2))
