# return, break, continue and yield out of with blocks.
class M:
    def __init__(self, n):
        self.n = n

    def __enter__(self):
        print("+%s" % self.n, end=" ")
        return self

    def __exit__(self, *a):
        print("-%s%s" % (self.n, a[0] and a[0].__name__ or ""), end=" ")


def ret():
    with M(1), M(2):
        return print("value", end=" ") or "ret"


print(ret())
for i in range(4):
    with M(i):
        if i == 1:
            continue
        if i == 2:
            break
        print("body", end=" ")
else:
    print("never")
print("loop done")


def gen():
    with M("g"):
        yield 1
        yield 2


g = gen()
print(next(g))
g.close()
print("closed")
g = gen()
next(g)
try:
    g.throw(ValueError("thrown"))
except ValueError as e:
    print(e)
print(list(gen()))


def nested(how):
    with M("a"):
        try:
            with M("b"):
                if how == "raise":
                    raise KeyError(how)
                return "returned"
        finally:
            print("finally", end=" ")
    return "not reached"


print(nested("x"))
try:
    nested("raise")
except KeyError as e:
    print(repr(e))


def swallow_return():
    class S(M):
        def __exit__(self, *a):
            return True

    with S(0):
        raise ValueError
    return "continued"


print(swallow_return())
