# Names and frames of generators; classes thrown into them.
import sys


def gen(a):
    b = 1
    yield a
    c = [i for i in range(2)]
    yield a, b


g = gen(5)
gen.__name__, gen.__qualname__ = "renamed", "outer.renamed"
h = gen(6)
print(h.__name__, h.__qualname__, repr(h)[:31])
h.__name__ = "own"
print(h.__name__, h.__qualname__, gen.__name__)
print(g.gi_frame.f_locals, g.gi_frame.f_back)
next(g)
print(g.gi_frame.f_lineno, g.gi_frame.f_locals, g.gi_frame.f_back)
next(g)
print(g.gi_frame.f_lineno, g.gi_frame.f_locals, g.gi_frame.f_code is gen.__code__)
g.close()
print(g.gi_frame)


def running():
    x = 1
    print(r.gi_frame.f_locals["x"], r.gi_frame.f_back.f_code.co_name)
    yield


def runs():
    next(r)


r = running()
runs()


def names(frame):
    found = []
    while frame.f_code.co_name != "<module>":
        found.append(frame.f_code.co_name)
        frame = frame.f_back
    return found


def inner():
    print(names(sys._getframe()))
    yield
    print(names(sys._getframe()))


def outer():
    yield from inner()
    print(names(sys._getframe()))


def caller():
    o = outer()
    next(o)
    list(o)


caller()


class NotMade(Exception):
    def __new__(cls, *args):
        return cls


class Raises(Exception):
    def __init__(self):
        raise ValueError("in __init__")


def catches():
    try:
        yield 1
    except Exception as e:
        yield type(e).__name__, str(e).split(", not ")[0]


for kind in (NotMade, Raises):
    c = catches()
    next(c)
    print(c.throw(kind))
    try:
        print(catches().throw(kind))
    except Exception as e:
        print(type(e).__name__)
