# async for over class-based asynchronous iterators, with else, break, continue.
def run(c):
    try:
        while True:
            print("paused", c.send(None))
    except StopIteration as e:
        return e.value


class Pause:
    def __await__(self):
        yield "p"


class Count:
    def __init__(self, n):
        self.n, self.i = n, 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.i >= self.n:
            raise StopAsyncIteration
        self.i += 1
        if self.i == 2:
            await Pause()
        return self.i


async def loop(n):
    out = []
    async for x in Count(n):
        if x == 1:
            continue
        if x == 4:
            break
        out.append(x)
    else:
        out.append("else")
    return out


print(run(loop(3)), run(loop(9)), run(loop(0)))


async def targets():
    class P(Count):
        async def __anext__(self):
            return (await super().__anext__(), "v")

    out = []
    d = {}
    async for a, d["k"] in P(2):
        out.append((a, d["k"]))
    async for [a, *b] in P(1):
        out.append((a, b))
    return out


print(run(targets()))


async def nested():
    return [(a, b) async for a in Count(2) async for b in Count(a)]


print(run(nested()))


class Raises(Count):
    async def __anext__(self):
        raise LookupError("in anext")


async def catch():
    try:
        async for x in Raises(1):
            pass
        else:
            print("never")
    except LookupError as e:
        return str(e)


print(run(catch()))
