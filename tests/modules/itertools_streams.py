# The iterators of itertools over streams of items.
import itertools as it


def show(label, iterable, most=12):
    items = []
    try:
        for item in iterable:
            items.append(item)
            if len(items) == most:
                items.append("...")
                break
    except Exception as error:
        items.append((type(error).__name__, str(error)))
    print(label, items)


def error(function, *args, **keywords):
    try:
        print("no error", function(*args, **keywords))
    except Exception as found:
        print(type(found).__name__, found)


def failing(n):
    yield from range(n)
    raise KeyError("end")


show("chain", it.chain("ab", [], (1, 2), iter("c")))
show("chain error", it.chain("ab", 5))
show("from_iterable", it.chain.from_iterable(["ab", "cd"]))
show("chain failing", it.chain(failing(2), "x"))
show("count", it.count(), 3)
show("count float", it.count(1.5, 0.25), 4)
show("count big", it.count(2 ** 62, 2 ** 62), 3)
show("count down", it.count(start=3, step=-2), 4)
print(it.count(4), it.count(4, 2), it.repeat("x"), it.repeat("x", 3))
c = it.count(5)
next(c)
print(c)
error(it.count, "a")
show("cycle", it.cycle("abc"), 8)
show("cycle empty", it.cycle(""))
show("repeat", it.repeat(7, 3))
show("repeat negative", it.repeat(7, -3))
show("repeat keyword", it.repeat(object=1, times=2))
r = it.repeat(None, 5)
next(r)
print(r.__length_hint__(), r, list(map(pow, range(4), it.repeat(2))))
error(it.repeat(1).__length_hint__)
error(it.repeat, 1, "a")
show("accumulate", it.accumulate([1, 2, 3, 4]))
show("accumulate func", it.accumulate([3, 1, 4], max, initial=2))
show("accumulate mul", it.accumulate(range(1, 6), lambda a, b: a * b))
show("accumulate empty", it.accumulate([], initial=9))
show("accumulate strings", it.accumulate("abc"))
show("accumulate bad", it.accumulate([1, "a"]))
show("compress", it.compress("abcdef", [1, 0, 1, 0, 1]))
show("dropwhile", it.dropwhile(lambda x: x < 3, [1, 2, 3, 1, 5]))
show("takewhile", it.takewhile(lambda x: x < 3, [1, 2, 3, 1, 5]))
t = it.takewhile(lambda x: x < 2, iter([1, 3, 0]))
print(list(t), list(t))
show("filterfalse", it.filterfalse(lambda x: x % 2, range(8)))
show("filterfalse none", it.filterfalse(None, [0, 1, "", "a", None]))
show("starmap", it.starmap(pow, [(2, 5), [3, 2], iter((10, 3))]))
show("starmap bad", it.starmap(pow, [(2, 5), 3]))
show("islice", it.islice("abcdefg", 3))
show("islice 2", it.islice("abcdefg", 2, 4))
show("islice 3", it.islice("abcdefg", 1, None, 3))
show("islice none", it.islice("abc", None))
show("islice zero", it.islice("abc", 0))
import sys
show("islice max", it.islice("abc", 0, sys.maxsize, sys.maxsize))
source = iter(range(10))
print(list(it.islice(source, 1, 5, 3)), next(source))
source = iter(range(10))
print(list(it.islice(source, 3, 3)), next(source))
for bad in ((-1,), ("a",), (1, -1), (-1, 1), (0, 5, 0), (0, 5, -1), (0, "b"), (0, 1, "c"), (2 ** 70,)):
    error(it.islice, "abc", *bad)
show("pairwise", it.pairwise("abcd"))
show("pairwise short", it.pairwise("a"))
show("zip_longest", it.zip_longest("abc", [1], (), fillvalue="-"))
show("zip_longest none", it.zip_longest())
show("zip_longest one", it.zip_longest("ab"))
for cls in (it.chain, it.count, it.islice, it.takewhile):
    print(cls.__name__, cls.__module__, cls)


class Sub(it.chain):
    def total(self):
        return sum(self)


s = Sub([1], [2, 3])
s.mark = 1
print(s.total(), s.mark, isinstance(s, it.chain), iter(s) is s)
