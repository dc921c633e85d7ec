# yield from an iterator object with send, throw, close methods.
class It:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        print("iter")
        return self

    def __next__(self):
        self.n += 1
        print("next")
        if self.n > 3:
            raise StopIteration("value")
        return self.n

    def send(self, v):
        print("send", v)
        return "sent"

    def throw(self, *a):
        print("throw", a[0].__name__ if isinstance(a[0], type) else repr(a[0]))
        if self.n == 1:
            return "thrown"
        raise StopIteration("stopped by throw")

    def close(self):
        print("close")


def g():
    r = yield from It()
    print("result", r)
    yield "after"


a = g()
print(next(a))
print(a.send("hello"), a.send(None))
a.close()
a = g()
next(a)
print(a.throw(ValueError("v")))
print(next(a), a.throw(KeyError("k")))


class BadClose(It):
    def close(self):
        raise OSError("close failed")


def h():
    yield from BadClose()


b = h()
next(b)
try:
    b.close()
except OSError as e:
    print(e)
b = g()
print([next(b) for _ in range(4)])
print(next(b, "end"))
