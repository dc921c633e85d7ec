# Starred targets collect a list from any iterable.
a, *b = 1, 2, 3
print(a, b)
*a, b = "xyz"
print(a, b)
a, *b, c = range(5)
print(a, b, c)
a, *b, c = 1, 2
print(a, b, c)
*a, = ()
print(a)
[*a] = {"k": 1}
print(a)
[a, *b] = iter([1, 2, 3])
print(a, b)
(a, *b), *c, (d, *e) = "abc", 1, 2, "de"
print(a, b, c, d, e)
first, (*second, third), *rest = 1, [2, 3, 4], 5
print(first, second, third, rest)


class C:
    pass


c = C()
d = [None, None]
*c.x, d[0] = 1, 2, 3
d[1], *c.y = "pq"
print(c.x, c.y, d)
for a, *b in [(1, 2, 3), "xyz", [5]]:
    print(a, b)


def gen():
    for i in range(4):
        print("yield", i)
        yield i


a, *b, c = gen()
print(a, b, c)
*a, b = a, *b, c
print(a, b)
