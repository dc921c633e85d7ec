# Generators nested 60 deep by yield from, with send, throw and return.
# needs: memory
def deep(n):
    if n == 0:
        try:
            x = yield "bottom"
            return [x]
        except ValueError as e:
            return ["caught %s" % e]
    r = yield from deep(n - 1)
    r.append(n)
    return r


g = deep(60)
print(next(g))
try:
    g.send("sent")
except StopIteration as e:
    print(len(e.value), e.value[0], e.value[-1])
g = deep(60)
next(g)
try:
    g.throw(ValueError("v"))
except StopIteration as e:
    print(e.value[:3])
g = deep(60)
next(g)
g.close()
print(next(g, "closed"))


def chain(n):
    g = iter(range(3))
    for _ in range(n):
        g = (x + 1 for x in g)
    return g


print(list(chain(60)))


def perm(items):
    if not items:
        yield []
    for i in range(len(items)):
        for rest in perm(items[:i] + items[i + 1:]):
            yield [items[i]] + rest


print(sum(1 for _ in perm([1, 2, 3, 4, 5])), next(perm(list("abc"))))


def walk(n):
    if n:
        yield from walk(n - 1)
        yield n
        yield from walk(n - 1)


print(*walk(4))
