# Async generator delegation by loop, early break, ignoring GeneratorExit, StopIteration.
def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value


async def nat():
    n = 0
    while True:
        yield n
        n += 1


async def take(n, it):
    async for x in it:
        if n == 0:
            return
        n -= 1
        yield x


async def squares(it):
    async for x in it:
        yield x * x


async def main():
    src = nat()
    r = [x async for x in take(4, squares(src))]
    await src.aclose()
    return r


print(run(main()))


async def ignores():
    try:
        yield 1
    except GeneratorExit:
        yield 2


async def t_ignore():
    g = ignores()
    await anext(g)
    try:
        await g.aclose()
    except RuntimeError as e:
        return str(e)


print(run(t_ignore()))


async def stops(kind):
    yield 1
    raise kind("inside")


async def t_stop(kind):
    try:
        return [x async for x in stops(kind)]
    except RuntimeError as e:
        return str(e), repr(e.__cause__)


print(run(t_stop(StopIteration)), run(t_stop(StopAsyncIteration)))


async def empty():
    return
    yield


async def t_empty():
    return [x async for x in empty()], await anext(empty(), "dflt")


print(run(t_empty()))


async def two_at_once():
    g = nat()
    a, b = anext(g), anext(g)
    r = await b, await a
    await g.aclose()
    return r


print(run(two_at_once()))
x = nat().__anext__()
print(type(x).__name__, type(nat().aclose()).__name__)
