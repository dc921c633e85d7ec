# sizes: 43K 48K 49K 50K 51K 52K 53K 63K 64K 101K 200K 1M
# Instances, functions, classes, generators, code and exceptions until memory ends.
import gc


class Node:
    def __init__(self, next):
        self.next = next
        self.value = [1]


def instances():
    n = None
    while True:
        n = Node(n)


def attributes():
    n = Node(None)
    i = 0
    while True:
        setattr(n, "attribute%d" % i, i)
        i += 1


def closures():
    f = None
    while True:
        f = (lambda g: lambda: g)(f)


def generators():
    g = []
    while True:
        x = (i for i in range(3))
        next(x)
        g.append(x)


def classes():
    c = object
    while True:
        c = type("C", (c,), {"x": 1}) if len(c.__mro__) < 20 else type("C", (), {"base": c})


def code():
    ns = {}
    i = 0
    while True:
        exec("def f%d(a, b=[1]):\n    return a + %d" % (i, i), ns)
        i += 1


def chained():
    error = None
    while True:
        try:
            raise ValueError("text") from error
        except ValueError as e:
            error = e


def methods():
    a = []
    while True:
        a.append(Node(None).__init__)


def views():
    a = []
    b = bytearray(10)
    while True:
        a.append(memoryview(b)[2:])


for f in (instances, attributes, closures, generators, classes, code, chained, methods, views):
    for turn in range(2):
        try:
            f()
        except MemoryError as e:
            e = None
            print(f.__name__, end=" ")
gc.collect()
size = gc.mem_free() // 4
print(len(bytearray(size)) == size, Node(5).next, (lambda: 7)(), type("D", (), {}).__name__)
