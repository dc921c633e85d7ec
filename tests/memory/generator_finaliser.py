# A generator that is dropped while it is suspended is closed: its finally clauses run.
# needs: end
import gc


class Manager:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)

    def __exit__(self, *details):
        print("exit", self.name, details[0])


def managed(name):
    with Manager(name):
        while True:
            yield name


def caught(log):
    try:
        yield 1
    except GeneratorExit:
        log.append("GeneratorExit")
        raise
    finally:
        log.append("finally")


def delegating(log):
    yield from caught(log)


async def coroutine(log):
    try:
        await Awaitable()
    finally:
        log.append("coroutine")


class Awaitable:
    def __await__(self):
        yield 1


def drop(make):
    generator = make()
    return generator.send(None)


def drop_many(make, count):
    for _ in range(count):
        drop(make)


def wipe(a=0, b=0, c=0, d=0, e=0, f=0, g=0, h=0):
    return [a, b, c, d, e, f, g, h] * 3


def collect():
    wipe()
    gc.collect()
    gc.collect()


drop(lambda: managed("a"))
collect()
for make in caught, delegating, coroutine:
    log = []
    print(drop(lambda: make(log)))
    collect()
    print(make.__name__, log)

log = []
drop_many(lambda: caught(log), 500)
collect()
print(len(log) // 2 >= 490, set(log) == {"GeneratorExit", "finally"})

# Those that have not begun or have ended are not run.
log = []


def not_suspended():
    caught(log)
    for _ in caught(log):
        pass


not_suspended()
collect()
print(log)

kept = managed("kept until the end")
next(kept)
