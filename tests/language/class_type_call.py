# type() with one and three arguments.
print(type(1), type("a"), type(type), type(None), type(len).__name__)
T = type("T", (), {"x": 1, "m": lambda self: self.x})
print(T, T().m(), T.__module__, T.__bases__)
U = type("U", (T, list), dict(T.__dict__, y=2) if 0 else {"y": 2})
u = U([3])
print(u, u.x, u.y, U.__mro__[1] is T)
ns = {"a": 1}
V = type("V", (), ns)
ns["a"] = 2
print(V.a)
for args in ((), (1, 2), ("n", (), {}, 1), (1, (), {}), ("n", [], {}), ("n", (), []), ("n", (1,), {}), ("n\0x", (), {})):
    try:
        print(type(*args))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


class W(type("Base", (), {"b": 1})):
    pass


print(W.b, W.__base__.__name__)
X = type("X", (), {"__init__": lambda self, v: setattr(self, "v", v), "__eq__": lambda s, o: s.v == o.v})
print(X(1) == X(1), X(1) == X(2), X.__hash__)
print(isinstance(T, type), isinstance(type, type), issubclass(type, object), type.__base__)
