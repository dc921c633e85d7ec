# enumerate, zip, map, filter, reversed in detail.
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate("ab", start=-1)),
      list(enumerate([], 9)), list(enumerate("a", 2**70)), next(enumerate(iterable="x")))
print(list(zip()), list(zip("ab")), list(zip("abc", [1, 2])), list(zip("ab", (1, 2), {
    3: 0,
    4: 0
})), list(zip(*[(1, 2), (3, 4)])), list(zip("ab", "cd", strict=True)), list(zip(strict=True)),
      dict(zip("ab", range(9))))
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])),
      list(map(max, [1, 5], [3, 2], [2, 9])), list(map(len, [])), list(map(None.__class__, [])),
      list(filter(None, [0, 1, "", "a", None, []])), list(filter(lambda x: x % 2, range(6))),
      list(filter(str.isdigit, "a1b2")), list(filter(bool, [[], [0]])))
print(list(reversed("abc")), list(reversed((1, 2))), list(reversed(range(3))), list(reversed([])),
      list(reversed({
          1: 2,
          3: 4
      })), list(reversed({1: 2}.items())))


class R:

    def __reversed__(self):
        return "anything"


class S:

    def __len__(self):
        return 3

    def __getitem__(self, i):
        return "item%d" % i


class N:
    __reversed__ = None


print(reversed(R()), list(reversed(S())), reversed(S()).__length_hint__())
i = iter("abcdef")
print(list(zip(i, i)), list(zip(range(3), iter("xy"))))
i = iter("abc")
print(list(zip("xy", i)), next(i), [x for x in zip(iter("pq"), [1])])
for f in (lambda: list(zip("ab", "c", strict=True)), lambda: list(zip("a", "bc", strict=True)),
          lambda: list(zip("a", "b", "", strict=True)),
          lambda: list(zip("ab", "cd", "e", strict=True)), lambda: zip(5), lambda: zip("a", 5),
          lambda: map(len), lambda: map(len, 5), lambda: list(map(5, "a")), lambda: filter(None),
          lambda: list(filter(5, "a")), lambda: enumerate(5), lambda: enumerate("a", "b"),
          lambda: reversed(5), lambda: reversed({1}), lambda: reversed(N()),
          lambda: reversed(iter("a"))):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
