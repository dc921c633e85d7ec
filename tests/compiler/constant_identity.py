# Equal constants of different types or signs stay apart in one function; mutable displays are fresh.
def f():
    return [1, 2], {1: 2}, {1, 2}, [], {}, [[]]


a, b = f(), f()
print([x is y for x, y in zip(a, b)])
a[0].append(3)
a[3].append(1)
a[5][0].append(1)
print(f(), b)


def g(x):
    return x in {1, 2, 3}, x in [1, 2, 3], x in (1, 2, 3)


print(g(2), g(5), g(2.0), g(True))


def h():
    out = []
    for i in range(3):
        l = [1, 2]
        l.append(i)
        d = {"k": []}
        d["k"].append(i)
        out.append((l, d))
    return out


print(h())


def k():
    return repr(0.0), repr(-0.0), repr(0), repr(False), str(1), str(1.0), str(True)


print(k())
x = 1000
y = 1000
print(x == y, type(0.0) is type(-0.0))


def t():
    return (1, (2, [3])), (1, (2, (3,)))


p, q = t(), t()
p[0][1][1].append(4)
print(p, q, t())
try:
    g([])
except TypeError as e:
    print("unhashable" in str(e))
