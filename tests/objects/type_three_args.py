# type(name, bases, namespace).
ns = {"x": 1, "get": lambda self: self.x}
C = type("C", (), ns)
c = C()
print(C, C.x, c.get(), C.__bases__, C.__module__, C.__qualname__, C.__dict__["x"])
ns["x"] = 2
print(C.x)
D = type("D", (C, list), dict(__slots__=("q", ), __doc__="made"))
d = D([1])
d.q = 5
print(D.__mro__[1] is C, d, d.get(), d.q, D.__doc__, isinstance(d, list))
E = type("é x", (), {"__qualname__": "Q.e"})
print(E.__name__, E.__qualname__, E)


class M(type):

    def __new__(mcls, name, bases, ns, **kw):
        print("new", name, kw)
        return super().__new__(mcls, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)


F = M("F", (), {}, flag=1)
print(type(F).__name__, type(type("G", (F, ), {})).__name__)
for args in ((5, (), {}), ("a", [], {}), ("a", (), []), ("a", (5, ), {}), ("a", (int, str), {}),
             ("a", (bool, ), {}), ("a", (C, C), {}), ("a\0", (), {}), ("a", (), {
                 "__slots__": 5
             }), ("a", (), {
                 "__slots__": ["1x"]
             }), ("a", (), {
                 "__qualname__": 3
             }), ("a", (lambda: 0, ), {}), ("a", (None, ), {}), ("a", (type(c.get), ), {})):
    try:
        print(type(*args))
    except Exception as e:
        print(type(e).__name__, e)
