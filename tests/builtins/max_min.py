# max() and min(): arguments, key, default, ties.
# by-hand: 3.14 words the error of an empty argument differently
print(max(1, 2), min(1, 2), max([3, 1, 2]), min("hello"), max((1, )), max({
    3: 0,
    5: 1
}), max(range(5)), min(1, 1.0), max(1, 1.0), max(1.0, 1), max("a", "b", "ab"), max([[1], [1, 0]]),
      min(2, 1, 3))
print(max("a", "Bb", key=len), min(["x", "yy"], key=len), max([1, -5, 3], key=abs),
      max([], default="d"), min((), default=None), max([1], default=9), max("aA", key=None),
      min([(1, "b"), (1, "a")], key=lambda t: t[0]), max([(1, "b"), (1, "a")], key=lambda t: t[0]),
      max(iter("xyz")))
for f in (lambda: max([]), lambda: min(()), lambda: max(), lambda: max(5), lambda: max(1, "a"),
          lambda: min([1, None]), lambda: max(1, 2, default=3), lambda: max([1], key=5),
          lambda: max([1, 2], key=lambda: 0), lambda: min([], key=len), lambda: max(1, 2, foo=3),
          lambda: max([1j, 2]), lambda: max(None, None), lambda: max(x for x in ())):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(
            type(e).__name__,
            e if "argument" not in str(e) or "empty" in str(e) or "iterable" in str(e) else "")


class N:

    def __gt__(self, o):
        print("gt", end=" ")
        return True

    def __lt__(self, o):
        print("lt", end=" ")
        return True


a, b = N(), N()
print(max(a, b) is b, min(a, b) is b)
