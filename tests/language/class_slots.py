# __slots__: no __dict__, descriptors, defaults, inheritance.
class P:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


p = P(1, 2)
print(p.x, p.y, hasattr(p, "__dict__"))
p.x += 5
print(p.x)
try:
    p.z = 1
except AttributeError as e:
    print(type(e).__name__)
del p.x
try:
    p.x
except AttributeError as e:
    print(type(e).__name__, e)
p.x = 3
print(P.x.__get__(p), type(P.x).__name__, P.x.__name__, P.__slots__)


class Q(P):
    __slots__ = "z"


q = Q(1, 2)
q.z = 3
print(q.x, q.z, Q.__slots__, hasattr(q, "__dict__"))


class R(P):
    pass


r = R(1, 2)
r.w = 9
print(r.__dict__, r.x)


class S:
    __slots__ = ("a", "__dict__")


s = S()
s.a = 1
s.b = 2
print(s.__dict__, s.a)


class T:
    __slots__ = {"a": "doc of a", "b": None}


print(sorted(T.__slots__), T().__slots__["a"])


class U:
    __slots__ = ("__priv",)

    def __init__(self):
        self.__priv = 4


print(U()._U__priv)


class V(P):
    __slots__ = ()

    def m(self):
        return self.x


print(V(7, 8).m(), V.x is P.x)
