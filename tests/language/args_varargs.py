# *args is a new tuple, **kw a new dict in call order.
def f(*args, **kw):
    return args, kw


t = (1, 2)
d = {"a": 1}
a, k = f(*t, **d)
print(a == t, k == d, k is d, type(a).__name__)
k["b"] = 2
print(d)
print(f(z=1, a=2, m=3)[1])


def g(first, *rest, last=None):
    return first, rest, last


print(g(1), g(1, 2, 3), g(*"abc", last="z"))


def h(a, **kw):
    kw["a"] = a
    return kw


print(h(1, b=2), h(a=3, c=4))


def kwonly(*args, sep=" ", end="\n"):
    return sep.join(map(str, args)) + end


print(kwonly(1, 2, sep="-", end="!"))


def fwd(*a, **k):
    return f(*a, **k)


print(fwd(1, x=2), fwd())


def many(*args):
    return len(args), sum(args)


print(many(*range(200)), many(*[]))
r = f(**{"k%d" % i: i for i in range(50)})[1]
print(len(r), r["k49"], list(r)[:3])


def rebind(*args, **kw):
    args += (9,)
    kw = dict(kw, x=0)
    return args, kw


print(rebind(1, y=2))
