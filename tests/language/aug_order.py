# In an augmented assignment object and index are evaluated once, before the value.
log = []


def f(name, value=None):
    log.append(name)
    return value


class Obj:
    def __init__(self):
        self.__dict__["store"] = {}

    def __getattr__(self, name):
        log.append("getattr " + name)
        return 10

    def __setattr__(self, name, value):
        log.append("setattr %s %r" % (name, value))

    def __getitem__(self, key):
        log.append("getitem %r" % (key,))
        return 20

    def __setitem__(self, key, value):
        log.append("setitem %r %r" % (key, value))


o = Obj()
f("obj", o).x += f("val", 1)
print(log)
log.clear()
f("obj", o)[f("key", 3)] -= f("val", 1)
print(log)
log.clear()
f("obj", o)[f("a", 1) : f("b", 2), f("c", 3)] *= f("val", 2)
print(log)
log.clear()
f("obj", o)[f("a") :: f("s", 2)] //= f("val", 3)
print(log)
