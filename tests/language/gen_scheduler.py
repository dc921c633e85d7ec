# A round-robin scheduler of generators with messages and sub-tasks.
class Scheduler:
    def __init__(self):
        self.ready = []
        self.log = []

    def add(self, g, v=None):
        self.ready.append((g, v))

    def run(self):
        while self.ready:
            g, v = self.ready.pop(0)
            try:
                req = g.send(v)
            except StopIteration as e:
                self.log.append(("done", g.__name__, e.value))
            except ValueError as e:
                self.log.append(("failed", str(e)))
            else:
                if callable(req):
                    try:
                        self.add(g, req())
                    except KeyError as e:
                        self.add_throw(g, e)
                else:
                    self.add(g, req)
        return self.log

    def add_throw(self, g, e):
        try:
            self.add(g, g.throw(e))
        except StopIteration as s:
            self.log.append(("threw", s.value))


def worker(name, n):
    total = 0
    for i in range(n):
        total += yield i
        print(name, i, total)
    return total


def parent():
    a = yield from worker("sub", 2)
    b = yield lambda: a * 10
    return b


def fails():
    yield 1
    raise ValueError("oops")


def catches():
    try:
        yield lambda: {}["missing"]
    except KeyError as e:
        return "caught %s" % e


s = Scheduler()
for g in (worker("w", 3), parent(), fails(), catches()):
    s.add(g)
for entry in s.run():
    print(entry)
