# Coroutines driven by hand: send, return value, awaiting custom awaitables.
class Pause:
    def __init__(self, v):
        self.v = v

    def __await__(self):
        r = yield self.v
        return r


async def inner(x):
    a = await Pause("p%d" % x)
    return a * 2


async def outer():
    x = await inner(1)
    y = await inner(2)
    return x, y


c = outer()
print(type(c).__name__, c.__name__, hasattr(c, "__await__"), hasattr(c, "__next__"))
print(c.send(None), c.send(10))
try:
    c.send(20)
except StopIteration as e:
    print(e.value)
try:
    c.send(None)
except RuntimeError as e:
    print(e)


def run(coro, *sends):
    out = []
    sends = list(sends)
    v = None
    while True:
        try:
            out.append(coro.send(v))
        except StopIteration as e:
            return out, e.value
        v = sends.pop(0) if sends else None


print(run(outer(), 1, 2))


async def nothing():
    pass


async def ret(v):
    return v


async def sums():
    return sum([await ret(i) for i in range(4)]) + (await ret(10)) + -await ret(1) ** 2


print(run(nothing()), run(ret(5)), run(sums()))


async def expr():
    d = {await ret("k"): await ret("v")}
    return d[await ret("k")], [await ret(1), *await ret([2, 3])], f"{await ret('f')}"


print(run(expr()))
c = nothing()
c.close()
try:
    c.send(None)
except RuntimeError as e:
    print(e)
