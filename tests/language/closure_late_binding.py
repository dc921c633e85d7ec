# Closures see the variable, not the value at definition.
fs = []
for i in range(3):
    fs.append(lambda: i)
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])
fs = [lambda: i for i in range(3)]
print([f() for f in fs])


def make():
    out = []
    for j in range(3):

        def f():
            return j

        out.append(f)
    r = [f() for f in out]
    j = "changed"
    return r, [f() for f in out]


print(make())


def fresh():
    out = []
    for j in range(3):

        def scope(k):
            return lambda: (j, k)

        out.append(scope(j))
    return [f() for f in out]


print(fresh())


def param(x):
    f = lambda: x
    x += 1
    return f() + x


print(param(1))
g = {n: (lambda: n) for n in "ab"}
print(g["a"](), g["b"]())
h = list(lambda: z for z in range(3))
print([f() for f in h])
h = [f() for f in (lambda: z for z in range(3))]
print(h)
