# async with: order, suppression, several managers, exits by return and break.
def run(c):
    try:
        while True:
            print("pause", c.send(None), end="; ")
    except StopIteration as e:
        return e.value


class P:
    def __await__(self):
        yield "p"


class M:
    def __init__(self, n, swallow=False):
        self.n, self.swallow = n, swallow

    async def __aenter__(self):
        await P()
        print("enter", self.n, end="; ")
        return self.n

    async def __aexit__(self, t, v, tb):
        await P()
        print("exit", self.n, t and t.__name__, end="; ")
        return self.swallow


async def a():
    async with M(1) as x, M(2) as y:
        print("body", x, y, end="; ")
        return x + y


async def b():
    async with M(1, True):
        raise ValueError("v")
    return "after"


async def c():
    for i in range(3):
        async with (M(i) as x):
            if i == 0:
                continue
            break
    return i


async def d():
    try:
        async with (M("o"), M("i")):
            1 / 0
    except ZeroDivisionError as e:
        return str(e)


for f in (a, b, c, d):
    print(run(f()))


class NoExit:
    async def __aenter__(self):
        pass


class Sync:
    def __enter__(self):
        pass

    def __exit__(self, *a):
        pass


class BadEnter:
    def __aenter__(self):
        return 5

    async def __aexit__(self, *a):
        pass


def t(m):
    async def f():
        async with m:
            pass

    try:
        run(f())
    except TypeError as e:
        print(e)


t(BadEnter())
