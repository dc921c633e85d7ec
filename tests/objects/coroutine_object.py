# Coroutines and asynchronous generators as objects.
class Wait:

    def __await__(self):
        r = yield "waiting"
        return r * 2


async def co(n):
    x = await Wait()
    return x + n


async def agen():
    try:
        got = yield 1
        yield got
    finally:
        print("agen closed")


c = co(1)
print(
    type(c).__name__, c.__name__, c.__qualname__, c.cr_running, c.cr_frame is not None, c.cr_code
    is co.__code__, c.cr_await, hasattr(c, "__iter__"))
print(c.send(None), type(c.cr_await).__name__)
try:
    c.send(10)
except StopIteration as e:
    print("result", e.value)
for f in (lambda: c.send(None), lambda: next(c), lambda: iter(c), lambda: list(c),
          lambda: c.close()):
    try:
        print(f())
    except (RuntimeError, TypeError) as e:
        print(type(e).__name__, e)
a = agen()
print(type(a).__name__, a.__name__, a.ag_running, a.__aiter__() is a, hasattr(a, "__iter__"))


def run(aw):
    try:
        aw.__await__().send(None)
    except StopIteration as e:
        return e.value
    except StopAsyncIteration:
        return "stop async"


print(run(a.__anext__()), run(a.asend("v")), run(a.aclose()), run(a.__anext__()))
b = agen()
print(run(anext(b)), run(anext(b)), run(anext(b, "default")), run(aiter(b).__anext__()))
w = co(3).__await__()
print(type(w).__name__, next(w))
w.close()
d = co(5)
try:
    d.throw(KeyError("thrown"))
except KeyError as e:
    print("KeyError", e)
