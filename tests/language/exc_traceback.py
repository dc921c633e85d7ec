# Line numbers and function names along a traceback.
def lines(e):
    tb = e.__traceback__
    out = []
    while tb is not None:
        out.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    return out


def a():
    b(
        1,
        2,
    )


def b(x, y):
    z = [
        x,
        c(y),
    ]


def c(v):
    return (v
            + 1
            + "x")


def g():
    yield 1
    yield c(0)


class K:
    def m(self):
        return [c(i) for i in
                range(1)][0]


for f in (a, lambda: list(g()), lambda: c(
        3)):
    try:
        f()
    except TypeError as e:
        print(lines(e))
try:
    try:
        c(1)
    finally:
        x = 1
except TypeError as e:
    print(lines(e))
try:
    try:
        c(1)
    except TypeError:
        raise
except TypeError as e:
    print(lines(e))
try:
    try:
        c(1)
    except TypeError as e:
        saved = e
    raise saved
except TypeError as e:
    print(lines(e))
try:
    for i in [1]:
        with open:
            pass
except TypeError as e:
    print(lines(e)[0])
