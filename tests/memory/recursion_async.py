# Coroutines and asynchronous generators that await themselves without end.
async def co():
    return await co()


async def agen():
    async for x in agen():
        yield x


class A:
    def __await__(self):
        return A().__await__()


async def on_a():
    await A()


def run(c):
    try:
        c.send(None)
        print("ended")
    except RecursionError:
        print("RecursionError", end=" ")


async def walk():
    async for x in agen():
        pass


for i in range(3):
    run(co())
    run(walk())
    run(on_a())


async def fine(n):
    return n if n == 0 else await fine(n - 1)


try:
    fine(15).send(None)
except StopIteration as e:
    print(e.value)
