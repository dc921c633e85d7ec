# throw: caught inside, passing through, before start, after the end.
def g():
    while True:
        try:
            x = yield "ready"
            print("got", x)
        except ValueError as e:
            print("caught", repr(e))
            yield "handled"
        finally:
            print("finally")


a = g()
print(next(a), a.throw(ValueError("v")), next(a), a.send(5))
try:
    a.throw(KeyError("k"))
except KeyError as e:
    print("out", e)
try:
    next(a)
except StopIteration:
    print("finished")
a = g()
try:
    a.throw(ValueError("before start"))
except ValueError as e:
    print(e)
print(list(a))
try:
    a.throw(OSError("after end"))
except OSError as e:
    print(e)
b = g()
next(b)
print(b.throw(ValueError))
b.close()
b = g()
next(b)
for bad in ((5,), (int,), ("s",), ()):
    try:
        b.throw(*bad)
    except TypeError as e:
        print(type(e).__name__, e)
b.close()


def context():
    try:
        yield 1
    except KeyError as e:
        raise IndexError("from handler")


c = context()
next(c)
try:
    c.throw(KeyError("k"))
except IndexError as e:
    print(repr(e), repr(e.__context__))


def swallow():
    try:
        yield 1
    except BaseException as e:
        pass
    return "ret"


c = swallow()
next(c)
try:
    c.throw(KeyboardInterrupt)
except StopIteration as e:
    print(e.value)
