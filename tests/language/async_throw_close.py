# throw and close on coroutines; finally with await.
class Y:
    def __init__(self, v):
        self.v = v

    def __await__(self):
        try:
            return (yield self.v)
        except KeyError as e:
            return "awaitable caught %s" % e


async def f(log):
    try:
        log.append(await Y(1))
        log.append(await Y(2))
    except ValueError as e:
        log.append("caught %s" % e)
        await Y(3)
        return "from handler"
    finally:
        log.append("finally")
        await Y(4)
        log.append("finally end")


def finish(c, v=None):
    try:
        return c.send(v)
    except StopIteration as e:
        return "returned", e.value


log = []
c = f(log)
print(finish(c), c.throw(ValueError("v")), finish(c), finish(c), log)
log = []
c = f(log)
print(finish(c), c.throw(KeyError("k")), finish(c, "x"), finish(c), log)
log = []
c = f(log)
finish(c)
try:
    print(c.throw(OSError("o")))
    c.send(None)
except OSError as e:
    print(e, log)
log = []
c = f(log)
finish(c)
try:
    c.close()
except RuntimeError as e:
    print(e, log)
c.close()


async def clean():
    try:
        await Y(1)
    finally:
        print("clean finally")


c = clean()
finish(c)
print(c.close(), c.cr_frame, c.cr_running)
c = clean()
try:
    c.throw(IndexError("early"))
except IndexError as e:
    print(e)
