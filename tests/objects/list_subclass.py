# Subclasses of list.
class L(list):

    def __init__(self, *args):
        super().__init__(args)
        self.log = []

    def append(self, x):
        self.log.append(x)
        super().append(x)

    def __getitem__(self, i):
        return ("got", super().__getitem__(i))

    def __len__(self):
        return 100

    def __contains__(self, x):
        return x == "magic"


a = L(1, 2)
a.append(3)
a.extend([4])
a += [5]
a[0] = "z"
print(a, a.log, a[1], a[0:2], len(a), list.__len__(a), "magic" in a, 2 in a, list(a),
      [x for x in a], sorted(list(a[1:])[1]),
      type(a + []).__name__,
      type(a * 2).__name__,
      type(a.copy()).__name__,
      type(a[:]).__name__)
print(a == ["z", 2, 3, 4, 5], isinstance(a, list), a.index(3), a.count(2), bool(L()),
      a.__dict__ == {"log": [3]}, list.__getitem__(a, 0), [*a], (lambda *x: x)(*a), a.pop(), a)


class It(list):

    def __iter__(self):
        return iter("over")

    def __eq__(self, o):
        return "eq!"

    def __repr__(self):
        return "It!"


b = It([1, 2])
print(list(b), tuple(b), [*b], "".join(b), b == 1, [1, 2] == b, b, [b], str(b), sorted(b), b + [3],
      [0] + b, max(b),
      set(b) == set("over"), a.extend(b), list(a))
print([].__class__, L.__mro__[1], L.__base__, type(L(1)) is L)
try:
    hash(b)
except TypeError as e:
    print(e)
