# Which comparisons list operators perform: identity first, then == up to the first difference.
class N:

    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        print("%s==%s" % (self.n, getattr(o, "n", o)), end=" ")
        return self.n == getattr(o, "n", o)

    def __lt__(self, o):
        print("%s<%s" % (self.n, o.n), end=" ")
        return self.n < o.n


a, b, c = N(1), N(2), N(3)
for f in (lambda: [a, b] == [a, b], lambda: [a, b] == [N(1), c], lambda: [a, b] == [a],
          lambda: [a, b] < [N(1), c], lambda: [a] < [a, b], lambda: [a, b] != [N(1), N(2)],
          lambda: 2 in [a, b, c], lambda: b in [a, b, c], lambda: [a, b, c].index(N(2)),
          lambda: [a, b, a].count(a), lambda: [a, b].remove(N(2)), lambda: (a, b) ==
          (N(1), b), lambda: N(3) in (a, b), lambda: [a, b] > [a, N(1)]):
    try:
        print("=>", f())
    except TypeError as e:
        print(e)
