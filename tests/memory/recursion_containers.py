# repr, comparison and hash of containers nested very deep end, or end in RecursionError; those of
# containers inside themselves raise it.
# needs: memory
# skip-on: move (each of very many allocations would move very many objects)
def deep(make, n=20000):
    x = make(None)
    for i in range(n):
        x = make(x)
    return x


makes = {"list": lambda x: [x], "tuple": lambda x: (x, ), "dict": lambda x: {1: x}}
for name, make in makes.items():
    a, b = deep(make), deep(make)
    for what, t in (("repr", lambda: repr(a)), ("str", lambda: str([a])), ("eq", lambda: a == b),
                    ("ne", lambda: a != b), ("in", lambda: b in [a])):
        try:
            t()
        except RecursionError:
            pass
        print(name, what, end="; ")
    if name == "tuple":
        for what, t in (("hash", lambda: hash(a)), ("key", lambda: {
                a: 1
        }), ("set", lambda: {a}), ("lt", lambda: a < b)):
            try:
                t()
            except RecursionError:
                pass
            print(name, what, end="; ")
    print(a is not b)
    del a, b
a, b = [], []
a.append(a)
b.append(b)
try:
    print(a == b)
except RecursionError:
    print("self comparison")
print(a == a, a in a, repr(a), a.index(a), a.count(a), [a] == [a])
d, e = {}, {}
d["x"], e["x"] = d, e
try:
    print(d == e)
except RecursionError:
    print("dict comparison")
x, y = [a, b], [b, a]
try:
    x < y
except RecursionError:
    print("order")
print(d == d, d, "usable")
