# Cycles of every kind of object are collected over and over; what is in use survives.
import gc


class Node:
    pass


def cycle(kind):
    if kind == 0:
        a = []
        a.append(a)
    elif kind == 1:
        a = {}
        a["self"] = a
    elif kind == 2:
        a, b = Node(), Node()
        a.other, b.other = b, a
    elif kind == 3:

        def a():
            return a
    elif kind == 4:

        def g():
            yield g2

        g2 = g()
        next(g2)
    elif kind == 5:
        try:
            raise ValueError
        except ValueError as e:
            x = e
            x.frame = e.__traceback__
    elif kind == 6:
        a = type("C", (), {})
        a.me = a()
    elif kind == 7:
        a = ([], )
        a[0].append(a)
    elif kind == 8:
        a = Node()
        a.m = a.__init__
        a.b = bytearray(50)
    else:
        a = {1}
        b = Node()
        b.s, b.i = {b}, iter([b])


live = [[i, str(i), {i: [i]}, (i, ), Node()] for i in range(20)]
for r in range(6):
    for kind in range(10):
        for i in range(5):
            cycle(kind)
    gc.collect()
    live.append([r] * r)
print(
    all(x[0] == i and x[1] == str(i) and x[2][i] == [i] and x[3] == (i, )
        for i, x in enumerate(live[:20])), live[20:])
