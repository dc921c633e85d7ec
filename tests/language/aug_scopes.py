# Augmented assignment to globals, cells, class variables and instance defaults.
n = 1


def g():
    global n
    n += 10
    n *= 2


g()
print(n)


def counter():
    c = 0

    def inc(by=1):
        nonlocal c
        c += by
        return c

    return inc


a, b = counter(), counter()
print(a(), a(5), b(), a())


def bad():
    n += 1


try:
    bad()
except UnboundLocalError as e:
    print(type(e).__name__)


class C:
    v = 1
    v += 1
    items = []


o = C()
o.v += 5
print(C.v, o.v, o.__dict__)
o.items += [1]
print(C.items, o.__dict__)
C.v -= 7
print(C.v, o.v)
