# Generator expressions are lazy, single-pass, with their own state.
def trace(it):
    for x in it:
        print("pull", x, end="; ")
        yield x


g = (x * 2 for x in trace(range(3)))
print("made")
print(next(g))
print(list(g), list(g))
g = (x for x in range(10))
print(3 in g, next(g), 2 in g, list(g))
a = [1, 2]
g = (x for x in a)
a.append(3)
print(list(g))
g = (x for x in a if x in b)
b = [1, 3]
print(list(g))


def f(n, *args):
    return n, list(args[0]) if args else None


print(f(sum(i for i in range(4))))
print(f(0, (i for i in range(2))))
print(dict((k, v) for k, v in [("a", 1)]), "".join(c for c in "abc" if c != "b"))
g = (i for i in range(3))
print(type(g).__name__, g.__name__, g.__qualname__, iter(g) is g)
print(next(g), g.close(), list(g))
g = ((yield_, j) for yield_, j in enumerate("ab"))
print(*g)
