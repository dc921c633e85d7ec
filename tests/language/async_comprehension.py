# Asynchronous comprehensions and generator expressions.
def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value


async def agen(*items):
    for x in items:
        yield x


async def double(x):
    return x * 2


async def main():
    print([x async for x in agen(1, 2, 3)])
    print([x async for x in agen(1, 2, 3) if x % 2])
    print(sorted({x async for x in agen(1, 1, 2)}), {x: x * x async for x in agen(1, 2)})
    print([await double(x) for x in range(3)], [await double(x) async for x in agen(4, 5)])
    print([x for x in range(5) if await double(x) > 4])
    print([(a, b) for a in "ab" async for b in agen(1, 2)])
    print([(a, b) async for a in agen(1, 2) for b in range(a)])
    print([[b async for b in agen(a, a)] for a in range(2)])
    print([[b for b in range(a)] async for a in agen(1, 2)])
    g = (x + 1 async for x in agen(1, 2))
    print(type(g).__name__, await anext(g), [x async for x in g])
    g = (await double(x) for x in range(3))
    print(type(g).__name__, [x async for x in g])
    print([y := x async for x in agen(7, 8)], y)
    print([f() for f in [(lambda: x) async for x in agen(1, 2)]])
    try:
        [x async for x in {}]
    except TypeError as e:
        print(e)
    try:
        [1 / x async for x in agen(0)]
    except ZeroDivisionError as e:
        print(e)
    n = 3
    return {k: [await double(v) for v in range(k)] async for k in agen(1, n)}


print(run(main()))
