# Iterators nested in iterators beyond any depth.
# needs: memory
# by-hand: CPython crashes on some of these
# skip-on: move (each of very many allocations would move very many objects)
def t(name, f):
    try:
        f()
        print(name, "ended")
    except RecursionError:
        print(name, "RecursionError")


n = 100000


def maps():
    m = iter([1])
    for i in range(n):
        m = map(abs, m)
    return list(m)


def filters():
    m = iter([1])
    for i in range(n):
        m = filter(None, m)
    return list(m)


def zips():
    m = iter([1])
    for i in range(n):
        m = zip(m)
    return next(m)


def enumerates():
    m = iter([1])
    for i in range(n):
        m = enumerate(m)
    return next(m)


def generators():
    m = iter([1])
    for i in range(n):
        m = (x for x in m)
    return next(m)


def endless():
    yield from endless()


def calls():
    yield next(calls())


def methods():
    m = len
    for i in range(n):
        m = M(m, 1)
    return m()


M = type(t.__get__(1))
for name, f in (("map", maps), ("filter", filters), ("zip", zips), ("enumerate", enumerates),
                ("generator", generators), ("yield from", lambda: list(endless())),
                ("next", lambda: list(calls()))):
    t(name, f)
try:
    methods()
except (RecursionError, TypeError) as e:
    print("bound methods")
print("usable")
