# __iter__ and __next__ in user classes; iterators that are re-iterable or not.
class Count:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        self.i = 0
        return self

    def __next__(self):
        if self.i >= self.n:
            raise StopIteration
        self.i += 1
        return self.i


c = Count(3)
print(list(c), list(c), [x for x in c], sum(c), max(c), sorted(c, reverse=True), tuple(c), 2 in c, 9 in c)
print(dict(zip(c, "abc")), list(map(str, Count(2))), list(enumerate(Count(2), 5)), [*Count(2)], "".join(map(str, c)))
a, b, d = c
print(a, b, d)
it = iter(c)
print(next(it), next(it), next(it), next(it, "end"))
try:
    next(it)
except StopIteration as e:
    print(repr(e))


class Sep:
    def __iter__(self):
        return Count(2).__iter__()


print([(x, y) for x in Sep() for y in Sep()])


class NextOnly:
    def __next__(self):
        return 1


class IterOnly:
    def __iter__(self):
        return NextOnly()


n = NextOnly()
print(next(n), next(iter(IterOnly())))
for f in (lambda: iter(n), lambda: next(c) if 0 else next(Sep()), lambda: iter(5), lambda: next([1]), lambda: iter(len), lambda: [x for x in None]):
    try:
        f()
    except TypeError as e:
        print(e)


class BadIter:
    def __iter__(self):
        return [1]


try:
    list(BadIter())
except TypeError as e:
    print(e)


class Broken(Count):
    def __next__(self):
        if self.i == 2:
            raise LookupError("broken at 2")
        return super().__next__()


out = []
try:
    for x in Broken(5):
        out.append(x)
except LookupError as e:
    print(e, out)
