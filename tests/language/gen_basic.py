# Generators: laziness, state, exhaustion, return value.
def g(n):
    print("start", end="; ")
    for i in range(n):
        yield i
    print("end", end="; ")
    return "result"


x = g(2)
print("created")
print(next(x), next(x))
try:
    next(x)
except StopIteration as e:
    print(repr(e), e.value)
try:
    next(x)
except StopIteration as e:
    print(repr(e), e.value, next(x, "default"))
print(list(g(3)), sum(g(4)), tuple(g(0)))
print(iter(x) is x, type(x).__name__, x.__name__, x.__qualname__)


def noyield():
    return
    yield


def bare():
    a = yield
    print("got", a)
    b = yield a
    print("got", b)


print(list(noyield()))
y = bare()
print(next(y), y.send(1))
try:
    y.send(2)
except StopIteration as e:
    print(e.value)


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


f = fib()
print([next(f) for _ in range(10)], *zip(range(3), fib()))
a, b = g(1), g(1)
print(next(a), next(b), next(a, None), next(b, None))


def params(a, /, *b, c=1, **d):
    yield a, b, c, d


print(next(params(1, 2, c=3, e=4)))
try:
    g()
except TypeError as e:
    print(e)
