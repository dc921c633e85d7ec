# Parameters of every kind captured in cells.
def f(a, /, b, *args, c=3, **kw):
    def g():
        return a, b, args, c, kw

    a, b = b, a
    return g


print(f(1, 2)())
print(f(1, 2, 3, 4, c=5, d=6)())


def h(x=1):
    return lambda: x


print(h()(), h(2)(), h(x=3)())


def self_ref(n):
    def n2():
        return n

    n = n2
    return n


r = self_ref(1)
print(r() is r)


def default_captures(a):
    def inner(b=a, c=lambda: a):
        return b, c()

    a = "later"
    return inner


print(default_captures("first")())


def gen(n):
    def show():
        return n

    while n:
        yield show()
        n -= 1


print(list(gen(3)))
