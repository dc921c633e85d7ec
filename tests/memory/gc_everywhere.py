# Collections in the midst of calls, generators, comprehensions, sorts and exceptions.
import gc


def key(x):
    gc.collect()
    return -x


class A:

    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        gc.collect()
        return self.v == o.v

    def __hash__(self):
        gc.collect()
        return hash(self.v) % 3

    def __repr__(self):
        gc.collect()
        return "A%s" % self.v

    def __lt__(self, o):
        gc.collect()
        return self.v < o.v

    def __add__(self, o):
        gc.collect()
        return A(self.v + str(o.v))

    def __del__(self):
        pass


def gen(n):
    for i in range(n):
        gc.collect()
        yield [i] * 2


def rec(n, *args, **kw):
    x = [n, args, kw]
    gc.collect()
    return x if n == 0 else [rec(n - 1, n, *args[:1], k=n), x[0]]


print(sorted([3, 1, 2], key=key), sorted([A("c"), A("a"),
                                          A("b")]), {A(str(i)): i
                                                     for i in range(5)},
      len({A("x"), A("y"), A("x")}), list(gen(3)), [x + y for x, y in zip(gen(2), gen(2))], rec(4))
print(
    A("p") + A("q"),
    A("z") in [A("y"), A("z")], "%r %s" % (A("m"), [A("n")]), f"{A('f')!r:>5}",
    "".join(str(gc.collect() >= 0) for i in range(2)), max([A("1"), A("2")]),
    dict(a=A("1"), **{"b": A("2")}))
try:
    try:
        raise ValueError([A("in")])
    finally:
        gc.collect()
except ValueError as e:
    gc.collect()
    print(e, e.args)


class M(type):

    def __new__(m, n, b, d, **kw):
        gc.collect()
        return super().__new__(m, n, b, d)


class C(metaclass=M, opt=[1]):
    x = [gc.collect() >= 0, A("body")]


a, (b, *c) = (gc.collect() >= 0, gen(3))
print(C.x, a, b, c, (lambda *a, k=[A("d")]: (gc.collect() > -1, a, k))(A("1"), A("2")))
