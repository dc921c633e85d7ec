# iter(), sentinels, sequences by __getitem__, iterators that are not.
class Count:

    def __init__(self):
        self.n = 0

    def __call__(self):
        self.n += 1
        if self.n > 8:
            raise StopIteration
        return self.n


print(list(iter(Count(), 4)), list(iter(Count(), 99)), list(iter("ab".__len__, 2)),
      type(iter(int, 1)).__name__, next(iter(int, 5)))
it = iter(Count(), 3)
print(next(it), next(it), next(it, "end"), next(it, "end"), iter(it) is it)


class Seq:

    def __init__(self, n):
        self.n = n

    def __getitem__(self, i):
        if i >= self.n:
            raise IndexError("past the end")
        return i * i


it = iter(Seq(3))
print(list(it), list(it), list(Seq(4)), 4 in Seq(3), 5 in Seq(3),
      type(iter(Seq(1))).__name__, max(Seq(5)), [*Seq(2)], list(zip(Seq(3), Seq(2))))


class NoNext:

    def __iter__(self):
        return 5


class NextOnly:

    def __next__(self):
        return 1


class IterNone:
    __iter__ = None

    def __getitem__(self, i):
        return i


class Raises:

    def __getitem__(self, i):
        raise ValueError("at %d" % i)


class Self:

    def __iter__(self):
        return self


for f in (lambda: iter(5), lambda: iter(NoNext()), lambda: iter(NextOnly()),
          lambda: iter(IterNone()), lambda: next(iter(Raises())), lambda: iter(Self()),
          lambda: next(5), lambda: next([1]), lambda: iter(5, 6), lambda: next(iter([])),
          lambda: list(None), lambda: iter(), lambda: next(iter([]), None)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e if "argument" not in str(e) else "")
print(next(NextOnly()), next(iter({}), "d"))
