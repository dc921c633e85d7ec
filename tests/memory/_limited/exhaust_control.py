# Memory that ends inside try, with, generators and callbacks: clean-up code runs, state stays whole.
# The lists do not refer to one another: the C stack is scanned conservatively, and a word left on it
# may keep one of them for a while, but not all.
def eat():
    a = []
    while True:
        a.append([1])


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        log.append(kind.__name__)
        return self.swallow


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 1

    def __eq__(self, other):
        eat()


def in_finally():
    try:
        eat()
    finally:
        log.append("finally")


def in_with():
    m = Manager()
    m.swallow = True
    with m:
        eat()
    log.append("after")


def in_generator():
    def g():
        try:
            yield 1
            eat()
        except MemoryError:
            log.append("inside")
            yield 2
    log.append(list(g()))


def in_except():
    try:
        {}[1]
    except KeyError:
        try:
            eat()
        except MemoryError as e:
            log.append(type(e.__context__).__name__)


def in_key():
    a = [3, 1, 2]
    try:
        a.sort(key=lambda x: eat())
    except MemoryError:
        log.append(sorted(a))


def in_eq():
    d = {Key(1): "kept"}
    try:
        d[Key(2)] = "new"
    except MemoryError:
        log.append(list(d.values()))


def in_recursion():
    def f(n):
        return [bytearray(50), f(n + 1)]
    try:
        f(0)
    except (MemoryError, RecursionError):
        log.append("deep")


log = []
for f in (in_finally, in_with, in_generator, in_except, in_key, in_eq, in_recursion):
    for turn in range(2):
        log.clear()
        try:
            f()
        except MemoryError:
            log.append("out")
        print(f.__name__, *log)
