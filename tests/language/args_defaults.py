# Default values: evaluated once at definition, from left to right; mutable sharing.
log = []


def v(x):
    log.append(x)
    return x


def f(a=v(1), b=v(2), *args, c=v(3), d=v(4)):
    return a, b, args, c, d


print(log)
print(f(), f(9), f(9, 8, 7, d=6), len(log))


def acc(x, l=[]):
    l.append(x)
    return l


print(acc(1), acc(2), acc(3, []), acc(4))
print(acc.__defaults__)
n = 5


def g(x=n):
    return x


n = 6
print(g())
print(f.__defaults__, f.__kwdefaults__, (lambda: 0).__defaults__, g.__kwdefaults__)
g.__defaults__ = (77,)
print(g())
g.__defaults__ = None
try:
    g()
except TypeError as e:
    print(e)
f.__kwdefaults__ = {"c": "new c"}
try:
    f()
except TypeError as e:
    print(e)
f.__kwdefaults__["d"] = "new d"
print(f())
try:
    g.__defaults__ = [1]
except TypeError as e:
    print(e)
try:
    g.__kwdefaults__ = 5
except TypeError as e:
    print(e)


def h(a, b=None, *, c=..., d=True):
    return a, b, c, d


print(h(1), h(a=1, d=2), h(1, c=0))
