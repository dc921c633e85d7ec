# Messages of async with on wrong objects.
# by-hand: 3.14 says which method was missed and suggests 'with'
def run(c):
    try:
        c.send(None)
    except StopIteration as e:
        return e.value


class NoExit:
    async def __aenter__(self):
        pass


class NoEnter:
    async def __aexit__(self, *a):
        pass


class Sync:
    def __enter__(self):
        pass

    def __exit__(self, *a):
        pass


class BadExit:
    async def __aenter__(self):
        pass

    def __aexit__(self, *a):
        return 5


def t(m):
    async def f():
        async with m:
            pass

    try:
        run(f())
    except TypeError as e:
        print(e)


for m in NoExit(), NoEnter(), Sync(), 5, None, BadExit():
    t(m)
