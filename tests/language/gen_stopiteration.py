# StopIteration raised inside a generator becomes RuntimeError (PEP 479).
def a():
    yield 1
    raise StopIteration("x")


def b():
    yield next(iter([]))


def c():
    try:
        raise StopIteration
    except StopIteration:
        yield "caught inside"


def d():
    yield from a()


def e():
    try:
        yield 1
    finally:
        raise StopIteration("fin")


def t(g):
    try:
        print(list(g))
    except RuntimeError as x:
        print(type(x).__name__, x, repr(x.__cause__), repr(x.__context__), x.__suppress_context__)


for f in (a, b, c, d, e):
    t(f())
g = a()
next(g)
try:
    g.throw(StopIteration("thrown"))
except RuntimeError as x:
    print(x, repr(x.__cause__))


def ret(v):
    return v
    yield


for v in (None, 1, (1, 2), StopIteration(5), ValueError("v")):
    try:
        next(ret(v))
    except StopIteration as x:
        print(repr(x.value), len(x.args))


def outer(v):
    r = yield from ret(v)
    yield "r", r


print(next(outer((1, 2))), next(outer(None)))
