# next() with and without a default.
class It:

    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if not self.n:
            raise StopIteration("value kept")
        self.n -= 1
        return self.n


i = It(2)
print(next(i), next(i, "d"), next(i, "d"), next(i, None), next(iter("a")), next(reversed([1, 2])),
      next(x for x in "q"), next(iter([]), [1]))
try:
    next(i)
except StopIteration as e:
    print("StopIteration", e.value)
for f in (lambda: next(5), lambda: next([1]), lambda: next("a", 1), lambda: next(None, 1),
          lambda: next(), lambda: next(i, 1, 2), lambda: next(It)):
    try:
        print(f())
    except TypeError as e:
        print("TypeError", e if "iterator" in str(e) else "")
