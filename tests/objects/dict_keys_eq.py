# Keys with equal hashes, and with comparisons that have effects.
class K:

    def __init__(self, n, h=1):
        self.n, self.h = n, h

    def __hash__(self):
        return self.h

    def __eq__(self, o):
        log.append((self.n, getattr(o, "n", o)))
        return isinstance(o, K) and self.n == o.n

    def __repr__(self):
        return "K%s" % self.n


log = []
a, b, c = K(1), K(2), K(3)
d = {a: "a", b: "b", c: "c"}
print(d, d[a], d[K(2)], K(4) in d, d.get(K(9)), len(d))
log.clear()
print(d[a], log)
d[K(3)] = "replaced"
print(d, list(d)[2] is c)
del d[K(1)]
print(d, K(1) in d, b in d, d.pop(K(3)), d)
d = {K(i, i % 2): i for i in range(20)}
print(sum(d[K(i, i % 2)] for i in range(20)), len(d), [d.pop(K(i, i % 2)) for i in range(0, 20, 3)],
      len(d), sorted(d.values()))
log.clear()
x = K(5, 100)
print({x: 1} == {x: 1}, log, {K(5, 7): 1} == {K(5, 7): 1}, {K(5, 7): 1} == {K(6, 7): 1},
      {K(5, 7): 1} == {K(5, 8): 1})


class E:

    def __hash__(self):
        return 5

    def __eq__(self, o):
        raise ZeroDivisionError("eq")


d = {E(): 1}
for f in (lambda: d[5], lambda: E() in d, lambda: d.get(E()), lambda: d.setdefault(5, 1),
          lambda: d.pop(5, None), lambda: d.update({5: 0}), lambda: {E(), 5}):
    try:
        print(f())
    except ZeroDivisionError as e:
        print(e, len(d))
