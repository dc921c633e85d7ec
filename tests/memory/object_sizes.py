# Bytes of heap for one object of each kind, on average of many: at most so many 32-bit words.
# by-hand: gc.mem_alloc is not CPython's
# skip-on: move (objects are not let go there)
import gc
import sys

SMALL = not hasattr(sys, "getsizeof")  # the profile of small chips
WORD = 8 if sys.maxsize > 1 << 32 else 4
COUNT = 400


class Three:
    def __init__(self):
        self.a = 1
        self.b = 2
        self.c = 3


class Empty:
    pass


def generator(a, b, c):
    yield a


def started():
    g = generator(1, 2, 3)
    next(g)
    return g


def closure():
    x = number

    def inner():
        return x

    return inner


def with_methods():

    class K:

        def a(self):
            pass

        def b(self):
            pass

        def c(self):
            pass

    return K


number = 0


def text():
    global number
    number += 1
    return "abcde%05d" % number


rows = [("instance of 3 attributes", 6, Three),
        ("empty instance", 2, Empty),
        ("list of 10", 16, lambda: [1, 2, 3, 4, 5, 6, 7, 8, 9, number]),
        ("tuple of 2", 4, lambda: (number, 1)),
        ("dict of 5", 18, lambda: {"a": 1, "b": 2, "c": 3, "d": 4, "e": 5}),
        ("str of 10", 6, text),
        ("started generator", 24, started),
        ("closure of 1 variable", 6 if WORD == 4 else 7, closure),
        ("class of 3 methods", (44 if SMALL else 89) if WORD == 4 else 74, with_methods)]
kept = [None] * COUNT
for name, words, make in rows:
    for i in range(COUNT):
        kept[i] = make()
    for i in range(COUNT):
        kept[i] = None
    gc.collect()
    before = gc.mem_alloc()
    for i in range(COUNT):
        kept[i] = make()
    gc.collect()
    size = (gc.mem_alloc() - before) / COUNT
    for i in range(COUNT):
        kept[i] = None
    print(name, "fits" if size < words * WORD + 1 else size)
