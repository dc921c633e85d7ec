# Errors of await and of coroutine use.
# by-hand: 3.14's message for what cannot be awaited
async def noop():
    pass


def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value


class NotIter:
    def __await__(self):
        return 5


class Coro:
    def __await__(self):
        self.c = noop()
        return self.c


class GenList:
    def __await__(self):
        return [1]


def t(thing):
    async def f():
        await thing

    try:
        print(run(f()))
    except TypeError as e:
        print(e)


t(5)
t(None)
t([])
t(lambda: 0)
t(NotIter())
k = Coro()
t(k)
k.c.close()
t(GenList())
c = noop()
for f in (lambda: next(c), lambda: iter(c), lambda: list(c), lambda: [*c], lambda: c()):
    try:
        f()
    except TypeError as e:
        print(e)
run(c)
try:
    run(c)
except RuntimeError as e:
    print(e)
c = noop()
try:
    c.send(1)
except TypeError as e:
    print(e)
c.close()


async def gen():
    yield 1


t(gen())


def yf():
    yield from noop_c


noop_c = noop()
try:
    list(yf())
except TypeError as e:
    print(e)
noop_c.close()


async def stop():
    raise StopIteration("x")


try:
    run(stop())
except RuntimeError as e:
    print(e, repr(e.__cause__))
