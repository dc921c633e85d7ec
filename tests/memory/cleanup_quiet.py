# Generators that are closed and managers that are left, in the sample of failing allocations: what
# happens is noted and printed at the end, not in clean-up code that the exception passes through.
notes = []


def numbers():
    try:
        yield 1
        yield 2
    finally:
        notes.append("closed")


class Manager:

    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow

    def __enter__(self):
        notes.append("enter " + self.name)
        return self

    def __exit__(self, kind, value, traceback):
        notes.append((self.name, kind and kind.__name__))
        return self.swallow and kind is ValueError


g = numbers()
notes.append(next(g))
g.close()
g.close()
for n in numbers():
    notes.append(n)
    break


def delegate():
    result = yield from numbers()
    return result


d = delegate()
next(d)
try:
    d.throw(KeyError("thrown"))
except KeyError as e:
    notes.append(repr(e))
with Manager("a"), Manager("b", True) as b:
    raise ValueError(b.name)
try:
    with Manager("c"):
        with Manager("d", True):
            raise IndexError("out")
except IndexError as e:
    notes.append(e.args)
n = g = d = None
for note in notes:
    if note != "closed":
        print(note)
