# send: values arrive as the result of yield.
def echo():
    got = []
    while True:
        x = yield len(got), got[-1:] or None
        if x is None:
            return got
        got.append(x)


g = echo()
try:
    g.send(1)
except TypeError as e:
    print(e)
print(g.send(None), g.send("a"), g.send("b"))
try:
    next(g)
except StopIteration as e:
    print(e.value)
try:
    g.send(1)
except StopIteration as e:
    print("finished", e.value)


def expr():
    x = 1 + (yield 2)
    y = (yield x), (yield)
    print("y", y)
    z = [(yield "l1"), (yield "l2")]
    f = lambda: (yield)
    print(z, (yield from [9]))
    return {(yield "k"): (yield "v")}


g = expr()
print(next(g), g.send(10), g.send("p"))
print(g.send("q"), g.send("r"), g.send("s"), next(g), g.send("key"))
try:
    g.send("val")
except StopIteration as e:
    print(e.value)


def avg():
    total = n = 0
    a = None
    while (x := (yield a)) is not None:
        total += x
        n += 1
        a = total / n


g = avg()
next(g)
print([g.send(x) for x in (10, 20, 60)])
for bad in ((), (1, 2)):
    try:
        g.send(*bad)
    except TypeError as e:
        print(type(e).__name__)
