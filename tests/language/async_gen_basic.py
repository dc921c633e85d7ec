# Asynchronous generators: asend, athrow, aclose, iteration.
def run(c):
    try:
        while True:
            print("pause", c.send(None), end="; ")
    except StopIteration as e:
        return e.value


class P:
    def __await__(self):
        yield "p"


async def g(n):
    try:
        for i in range(n):
            await P()
            got = yield i
            if got:
                print("got", got, end="; ")
    except ValueError as e:
        print("caught", e, end="; ")
        yield "handled"
    finally:
        print("finally", end="; ")


async def collect():
    return [x async for x in g(3)]


print(run(collect()))


async def sends():
    a = g(5)
    out = [await a.asend(None), await a.asend("hello"), await anext(a), await a.athrow(ValueError("v"))]
    try:
        await a.__anext__()
    except StopAsyncIteration as e:
        out.append(repr(e))
    return out


print(run(sends()))


async def closing():
    a = g(5)
    await anext(a)
    r = await a.aclose()
    return r, await anext(a, "default"), [x async for x in a]


print(run(closing()))


async def errors():
    a = g(5)
    try:
        await a.asend(1)
    except TypeError as e:
        print(e, end="; ")
    try:
        await a.athrow(KeyError("k"))
    except KeyError as e:
        print(repr(e), end="; ")
    b = g(2)
    try:
        async for x in b:
            raise LookupError("body")
    except LookupError as e:
        await b.aclose()
        return e.args


print(run(errors()))
a = g(1)
print(type(a).__name__, aiter(a) is a, hasattr(a, "__anext__"), a.__name__)
