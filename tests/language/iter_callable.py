# iter(callable, sentinel), and iterators of built-in types side by side.
data = [3, 1, 4, 1, 5]
it = iter(lambda: data.pop(), 4)
print(list(it), data, list(it))
n = [0]


def up():
    n[0] += 1
    if n[0] == 4:
        raise StopIteration
    return n[0]


print(list(iter(up, "never")))


def boom():
    raise ValueError("from callable")


it = iter(boom, 0)
try:
    next(it)
except ValueError as e:
    print(e)


class Eq:
    def __eq__(self, o):
        return o > 2


n[0] = 0
print(list(iter(up, Eq())))
try:
    iter(5, 0)
except TypeError as e:
    print(e)
for x in ([1], (1,), "a", b"a", {1: 2}, {1}, range(1), {1: 2}.values(), {1: 2}.items(), reversed([1]), enumerate("a"),
          zip("a"), map(str, [1]), filter(None, [1]), iter(up, 0), (i for i in "a"), bytearray(b"a"), memoryview(b"a")):
    it = iter(x)
    print(type(it).__name__, next(it, "none"), next(it, "end"), iter(it) is it)
l = [1, 2]
it = iter(l)
print(next(it))
l.append(3)
print(list(it))
l.append(4)
print(list(it), next(it, "stays exhausted"))
s = iter("é€")
print(next(s), next(s))
r = reversed([1, 2, 3])
print(next(r), list(r))
print(list(reversed({"a": 1, "b": 2})), list(reversed("ab")), list(reversed((1, 2))))
