# lambda with every kind of parameter.
print((lambda: 0)(), (lambda x: x)(1), (lambda x, y=2: (x, y))(1))
print((lambda *a: a)(1, 2), (lambda **k: k)(a=1), (lambda *, k: k)(k=3))
print((lambda a, /, b, *, c: (a, b, c))(1, b=2, c=3))
print((lambda a, b=5, *c, d=6, **e: (a, b, c, d, e))(1, 2, 3, x=4))
print((lambda a, /: a)(1), (lambda a, b=1, /, c=2: (a, b, c))(0, c=9))
print((lambda x: lambda y: lambda z: (x, y, z))(1)(2)(3))
print((lambda: (yield))().__class__.__name__)
f = lambda x: x if x else (lambda: "none")()
print(f(0), f(1), f.__name__, f.__qualname__)
print([f(3) for f in [lambda x: x + 1, lambda x: x * 2]])
print(sorted([3, -5, 2], key=lambda v: -v), list(map(lambda a, b: a * b, [1, 2], [3, 4])))
print((lambda x=(lambda: 7): x())())
print((lambda a, b: a if a else b)(0, "b"), (lambda: 1, 2)[1])
d = {"k": lambda: "v"}
print(d["k"]())
g = lambda *args, **kw: (args, kw)
print(g(*[1], **{"z": 2}))
y = (lambda: (w := 5) + w)()
print(y, "w" in globals())
print((lambda x: not x)(0), (lambda x: -x ** 2)(3), (lambda s: f"{s!r:>5}")("a"))


class C:
    m = lambda self, v: (type(self).__name__, v)
    s = staticmethod(lambda: "static")


print(C().m(1), C.s(), C.m.__qualname__)
