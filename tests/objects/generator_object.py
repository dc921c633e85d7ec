# Attributes and states of generators.
def gen(n):
    "Doc."
    x = yield n
    print("got", x)
    try:
        yield from inner()
    finally:
        print("cleanup")
    return "done"


def inner():
    yield "i1"
    yield "i2"


g = gen(5)
print(
    type(g).__name__, g.__name__, g.__qualname__, g.gi_running, g.gi_frame is not None, g.gi_code
    is gen.__code__, g.gi_yieldfrom,
    iter(g) is g, hasattr(g, "__next__"), g == g,
    repr(g).startswith("<generator object gen at 0x"))
print(next(g), g.send("v"), type(g.gi_yieldfrom).__name__, next(g))
try:
    next(g)
except StopIteration as e:
    print(e.value, g.gi_frame, g.gi_running, g.gi_yieldfrom)
print(next(g, "exhausted"), list(g))
g.__name__ = "named"
g.__qualname__ = "q.named"
print(g.__name__, repr(g).split(" at ")[0])
h = gen(1)
next(h)
print(h.close(), h.close(), next(h, "closed"))
h = gen(2)
for f in (lambda: h.send(1), lambda: setattr(h, "gi_frame", 1), lambda: h.nope,
          lambda: setattr(h, "x", 1), lambda: len(h), lambda: h[0], lambda: h(), lambda: type(h)
          (), lambda: setattr(h, "__name__", 5), lambda: h.throw(5),
          lambda: h.throw(ValueError("v")), lambda: next(h)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e if "send" in str(e) or str(e) == "v" else "")
k = (i for i in "ab")
print(k.__name__, k.__qualname__, next(k), k.__class__.__name__, k.send(None), bool(k))


def running():
    print(me.gi_running)
    try:
        next(me)
    except ValueError as e:
        print(e)
    yield


me = running()
next(me)
