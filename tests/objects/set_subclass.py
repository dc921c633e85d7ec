# Subclasses of set and frozenset.
class S(set):

    def __init__(self, *args):
        super().__init__(*args)
        self.tag = "t"

    def add(self, x):
        super().add(x * 10)

    def __contains__(self, x):
        return x == "any" or super().__contains__(x)

    def __len__(self):
        return 77


s = S([1, 2])
s.add(5)
s.update([6])
print(sorted(s), s.tag, "any" in s, 50 in s, 5 in s, len(s), s == {1, 2, 6, 50}, isinstance(s, set),
      S([1]), repr(S()), bool(S()))
print(
    type(s | {1}).__name__,
    type({1} | s).__name__,
    type(s.copy()).__name__,
    type(s.union([1])).__name__,
    type(s & s).__name__,
    type(s - {1}).__name__,
    type(set(s)).__name__)
s |= {7}
print(type(s).__name__, 7 in s)
try:
    hash(s)
except TypeError as e:
    print(e)


class F(frozenset):

    def __new__(cls, it, name):
        self = super().__new__(cls, it)
        self.name = name
        return self


f = F("ab", "n")
print(f.name, f == {"a", "b"},
      hash(f) == hash(frozenset("ab")), {frozenset("ab"): 1}[f],
      type(f | {1}).__name__,
      type(f.copy()).__name__,
      type(frozenset(f)).__name__, f.__dict__, F([1], 2))


class R(set):

    def __or__(self, o):
        return "or"

    def __ror__(self, o):
        return "ror"

    def __eq__(self, o):
        return True


print(R() | {1}, {1} | R(), R() == 5, {1} == R(), {1} & R(), R([1]) <= {1, 2})
