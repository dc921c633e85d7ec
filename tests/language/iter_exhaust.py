# Interleaving, exhausting, and mutating under several iterators.
l = [1, 2, 3, 4]
a, b = iter(l), iter(l)
print(next(a), next(b), next(a), list(b), list(a))
z = zip(i := iter("abcdef"), i)
print(list(z))
it = iter(range(10))
print([x for x in it if x < 3], list(it))
it = iter([1, 2, 3])
for x in it:
    if x == 2:
        break
print(list(it))
it = iter("ab")
print(list(zip(it, range(5))), list(it))
it = iter([1, 2, 3])
print(list(zip(range(2), it)), list(it))
m = map(lambda x, y: x + y, [1, 2, 3], [10, 20])
print(list(m), list(m))
f = filter(lambda x: x % 2, range(6))
print(next(f), list(f), list(f))
e = enumerate("ab", start=-1)
print(next(e), list(e))
try:
    list(zip([1, 2], [1], strict=True))
except ValueError as x:
    print(x)
try:
    list(zip([1], [1, 2], [1], strict=True))
except ValueError as x:
    print(x)


def gen():
    try:
        yield 1
        yield 2
    finally:
        print("closed")


g = gen()
for x in g:
    print("x", x)
    break
print("before close")
g.close()
d = {"a": 1, "b": 2}
it = iter(d)
next(it)
d["a"] = 5
print(next(it))
it = iter(d)
del d["a"]
try:
    next(it)
except RuntimeError as x:
    print(x)
it = iter(l)
l.clear()
print(list(it))
l = [1, 2, 3]
for x in reversed(l):
    l.append(x)
print(l)
