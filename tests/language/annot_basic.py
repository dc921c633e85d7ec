# Annotations of variables: simple names are recorded, others only evaluated or skipped.
# by-hand: lazily evaluated since 3.14 (PEP 649)
import sys

x: int = 5
y: str
z: "forward" = 1
(p): int = 2
print(x, z, p, "y" in globals())
print(sys.modules["__main__"].__annotations__)


class C:
    a: int
    b: str = "b"
    (c): float = 1.0
    d: undefined_is_lazy_here if False else list
    b: bytes

    def __init__(self):
        self.v: int = 1
        self.w: print("never evaluated")
        d = {}
        d["k"]: print("never evaluated") = 7
        self.d = d


print(C.__annotations__, C.b, hasattr(C, "a"))
o = C()
print(o.v, hasattr(o, "w"), o.d)


def f(a: int, b: "text" = 2, *args: float, c: str = "c", d, **kw: dict) -> list:
    local: nothing_defined = 1
    only_declared: also_nothing
    return local


print(f.__annotations__)
print(f(1, d=2))


def g():
    v: int
    return v


try:
    g()
except UnboundLocalError as e:
    print(e)
print((lambda x: x).__annotations__, C().__init__.__annotations__, f.__annotations__ is f.__annotations__)
f.__annotations__["new"] = 1
print("new" in f.__annotations__)
f.__annotations__ = {"r": 5}
print(f.__annotations__)
try:
    f.__annotations__ = 5
except TypeError as e:
    print(e)
