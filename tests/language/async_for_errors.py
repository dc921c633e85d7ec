# Messages of async for on wrong objects.
def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value


class NoAnext:
    def __aiter__(self):
        return self


class BadAnext:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 5


class CoroAiter:
    async def __aiter__(self):
        return self


class Stops:
    def __aiter__(self):
        return self

    async def __anext__(self):
        raise StopIteration


def t(thing):
    async def f():
        async for x in thing:
            print("item", x)

    try:
        print(run(f()))
    except (TypeError, RuntimeError) as e:
        print(type(e).__name__, e)


for x in ([1, 2], 5, None, NoAnext(), BadAnext(), Stops()):
    t(x)


async def agen():
    yield 1


try:
    for x in agen():
        pass
except TypeError as e:
    print(e)
try:
    list(agen())
except TypeError as e:
    print(e)


async def plain_for():
    return [x for x in agen()]


try:
    run(plain_for())
except TypeError as e:
    print(e)
try:
    aiter([])
except TypeError as e:
    print(e)
try:
    anext([])
except TypeError as e:
    print(e)
t(agen())
