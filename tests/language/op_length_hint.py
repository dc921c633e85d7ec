# len(), __len__ errors, __length_hint__ is only a hint.
import operator


class H:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter([1, 2, 3])

    def __length_hint__(self):
        print("hint", end=" ")
        if isinstance(self.hint, Exception):
            raise self.hint
        return self.hint


print(list(H(3)), list(H(0)), list(H(100)), list(H(NotImplemented)))
for bad in (-1, "x", ValueError("own"), TypeError("type error is ignored")):
    try:
        print(list(H(bad)))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(operator.length_hint(H(5)), operator.length_hint([1, 2]), operator.length_hint(5, 9), operator.length_hint(iter([1, 2, 3])))


class L:
    def __init__(self, v):
        self.v = v

    def __len__(self):
        return self.v


for v in (0, 5, True, -1, 1.0, "1", None, 2 ** 100):
    try:
        print(len(L(v)))
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
it = iter([1, 2, 3])
next(it)
print(it.__length_hint__(), iter(range(4)).__length_hint__(), iter({1: 2}).__length_hint__())
