# Class and instance attributes: lookup, shadowing, deletion, __dict__.
class A:
    x = 1
    shared = []

    def __init__(self):
        self.y = 2


class B(A):
    z = 3


a, b = A(), B()
print(a.x, b.x, b.y, b.z)
a.x = "inst"
print(a.x, A.x, b.x)
del a.x
print(a.x)
A.x = "new"
print(a.x, b.x, B.x)
B.x = "B's"
print(a.x, b.x)
del B.x
print(b.x)
a.shared.append(1)
print(b.shared)
a.__dict__["dyn"] = 5
print(a.dyn, a.__dict__, vars(b))
a.__dict__ = {"only": 1}
print(a.only, hasattr(a, "y"))
A.late = lambda self: self.__class__.__name__
print(a.late(), b.late())
for f in (lambda: a.missing, lambda: A.missing, lambda: b.__dict__["q"]):
    try:
        f()
    except (AttributeError, KeyError) as e:
        print(type(e).__name__, e)
try:
    del a.nope
except AttributeError as e:
    print(type(e).__name__)
try:
    del A.nope
except AttributeError as e:
    print(type(e).__name__)
try:
    a.__dict__ = 5
except TypeError as e:
    print(e)
print(getattr(a, "q", "default"), hasattr(B, "z"), "z" in B.__dict__, "x" in B.__dict__)
setattr(a, "not an identifier", 1)
print(getattr(a, "not an identifier"), list(a.__dict__))
