# A hand-written event loop with sleep, tasks, queues and cancellation.
class Sleep:
    def __init__(self, t):
        self.t = t

    def __await__(self):
        yield self.t


class Cancelled(BaseException):
    pass


class Loop:
    def __init__(self):
        self.now, self.seq, self.queue, self.done = 0, 0, [], []

    def spawn(self, name, coro, at=0):
        self.seq += 1
        self.queue.append((at, self.seq, name, coro))

    def run(self):
        while self.queue:
            self.queue.sort(key=lambda t: t[:2])
            self.now, _, name, coro = self.queue.pop(0)
            try:
                delay = coro.send(None)
            except StopIteration as e:
                print("t=%d %s -> %r" % (self.now, name, e.value))
            except ValueError as e:
                print("t=%d %s failed %s" % (self.now, name, e))
            else:
                self.spawn(name, coro, self.now + delay)

    def cancel(self, name):
        for item in self.queue[:]:
            if item[2] == name:
                self.queue.remove(item)
                try:
                    item[3].throw(Cancelled())
                except Cancelled:
                    print("cancelled", name)
                except StopIteration as e:
                    print("cancel handled", e.value)


loop = Loop()


async def tick(n, dt):
    for i in range(n):
        print("t=%d tick %d" % (loop.now, i))
        await Sleep(dt)
    return n


async def fails():
    await Sleep(2)
    raise ValueError("boom")


async def stubborn():
    try:
        await Sleep(100)
    except Cancelled:
        return "clean"


async def main():
    loop.spawn("tick", tick(3, 2), loop.now)
    loop.spawn("fail", fails(), loop.now)
    loop.spawn("victim", tick(100, 1), loop.now)
    loop.spawn("stub", stubborn(), loop.now)
    await Sleep(1)
    await Sleep(1)
    loop.cancel("victim")
    loop.cancel("stub")
    r = await tick(1, 1)
    return "main", r


loop.spawn("main", main())
loop.run()
