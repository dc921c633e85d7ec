# Subclasses of tuple.
class P(tuple):

    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    @property
    def x(self):
        return self[0]

    def __add__(self, o):
        return P(self[0] + o[0], self[1] + o[1])

    def __len__(self):
        return 7


p = P(3, 4)
p.note = "n"
print(p, p.x, p.note, p + (1, 1),
      type(p + p).__name__, (0, ) + p, p == (3, 4),
      hash(p) == hash((3, 4)), {(3, 4): "v"}[p], len(p), p[-1], p[:],
      type(p[:]).__name__,
      type(p * 2).__name__,
      type(tuple(p)).__name__, isinstance(p, tuple))
a, b = p
print(a, b, [*p], "%d-%d" % p, max(p), p.count(3), p.index(4), 3 in p, p < (3, 5),
      (lambda *a: a)(*p), bool(p), tuple.__len__(p), p.__dict__)


class It(tuple):

    def __iter__(self):
        return iter("ab")

    def __getitem__(self, i):
        return "item%r" % (i, )

    def __hash__(self):
        return 5


t = It((1, 2))
x, y = t
print(list(t), t[0], t[1:], tuple(t), [*t], x, y, hash(t), t == (1, 2), repr(t), {t: 1}[t],
      "%s %s" % t)
try:
    P(1)
except TypeError as e:
    print("TypeError")
try:
    isinstance(1, t)
except TypeError as e:
    print("TypeError")
