# weakref.ref: call, callback object identity, equality, unsupported types.
import weakref


class C:
    def m(self):
        return "m"


c = C()
r = weakref.ref(c)
print(r() is c, r is weakref.ref(c), type(r).__name__, weakref.getweakrefcount(c))
r2 = weakref.ref(c, lambda ref: None)
print(r2 is r, r2 == r, r2() is c, hash(r) == hash(c), weakref.getweakrefcount(c))
d = C()
print(r == weakref.ref(d), r != weakref.ref(d), r == 5)
for x in (5, "s", (1,), None, [], {}):
    try:
        weakref.ref(x)
        print("fine")
    except TypeError as e:
        print(e)


class L(list):
    pass


class D(dict):
    pass


class S:
    __slots__ = ("a",)


class SW:
    __slots__ = ("__weakref__",)


def f():
    pass


for x in (L([1]), D(), {1}, frozenset(), f, C, C().m, SW(), (i for i in "")):
    r = weakref.ref(x)
    print(type(x).__name__, r() is x)
try:
    weakref.ref(S())
except TypeError as e:
    print(e)
try:
    weakref.ref()
except TypeError as e:
    print(type(e).__name__)
print(c.__weakref__ is not None, "__weakref__" in C.__dict__)
