# Sequences by collections.abc registration; calls made during matching.
from collections.abc import Sequence


class S(Sequence):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        print("len", end=" ")
        return self.n

    def __getitem__(self, i):
        print("get%d" % i, end=" ")
        if not -self.n <= i < self.n:
            raise IndexError(i)
        return i % self.n


match S(3):
    case [a, b]:
        print("two")
    case [a, b, c]:
        print(a, b, c)
match S(5):
    case [a, *_, z]:
        print(a, z)
match S(4):
    case [a, *m, z]:
        print(a, m, z)
match S(2):
    case [*_]:
        print("any")
match S(1):
    case [_]:
        print("one wildcard")


class Bad(S):
    def __getitem__(self, i):
        raise LookupError("in getitem")


try:
    match Bad(1):
        case [_]:
            print("item not read")
    match Bad(1):
        case [5]:
            pass
except LookupError as e:
    print(e)
