# Coroutine attributes while created, suspended, finished; awaiting twice.
class P:
    def __await__(self):
        yield "p"


async def inner():
    await P()
    return "in"


async def outer():
    c = inner()
    r = await c
    try:
        await c
    except RuntimeError as e:
        return r, str(e)


c = outer()
print(c.cr_running, c.cr_await, c.cr_frame is not None, c.cr_code.co_name)
print(c.send(None), c.cr_running, type(c.cr_await).__name__, c.cr_suspended)
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
print(c.cr_frame, c.cr_await)


async def reent():
    try:
        me.send(None)
    except ValueError as e:
        return str(e)


me = reent()
try:
    me.send(None)
except StopIteration as e:
    print(e.value)


async def shared():
    await s


s = inner()
a, b = shared(), shared()
print(a.send(None))
try:
    b.send(None)
except RuntimeError as e:
    print(e)
a.close()


class Wrapped:
    def __init__(self, c):
        self.c = c

    def __await__(self):
        return (yield from self.c.__await__())


async def w():
    return await Wrapped(inner())


c = w()
print(c.send(None))
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
it = inner().__await__()
print(next(it), iter(it) is it, next(it, "stopped"))
print(inner.__code__.co_flags & 0x80 != 0, P.__await__.__code__.co_flags & 0x20 != 0)
