# Generators that are entered, closed or dropped while they run.
def g():
    try:
        yield it.close()
    except ValueError as e:
        print(e)
    yield "after"


it = g()
print(next(it), it.close())


def h():
    for x in me:
        yield x


me = h()
try:
    print(next(me))
except ValueError as e:
    print(e)


def k():
    global kk
    kk = None
    yield 1
    print("never")


kk = k()
print(next(kk), kk)


def closer():
    try:
        yield 1
    except GeneratorExit:
        try:
            c.throw(KeyError)
        except ValueError as e:
            print(e)
        raise


c = closer()
next(c)
print(c.close())


def stubborn():
    for i in range(3):
        try:
            yield 1
        except GeneratorExit:
            pass


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e, list(s))
a = [1, 2, 3]
print([a.append(x) or x for x in (y for y in a if len(a) < 6)], a)


def shared():
    yield from src


src = iter(range(6))
x, y = shared(), shared()
print(next(x), next(y), next(x), list(y), list(x))


def deep(n):
    try:
        yield n
        if n:
            yield from deep(n - 1)
    finally:
        done.append(n)


done = []
d = deep(10)
for i in range(8):
    next(d)
d.close()
print(done)
