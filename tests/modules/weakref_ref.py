# weakref.ref: referents that live.
import weakref


class A:

    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return self.v == o.v

    def __hash__(self):
        return hash(self.v)


a, b = A(1), A(1)
r = weakref.ref(a)
print(r() is a,
      r().v,
      weakref.ref(a) is r,
      weakref.ref(a, print) is r, r == weakref.ref(b), r != weakref.ref(A(2)),
      hash(r) == hash(a), {r: "found"}[weakref.ref(b)],
      weakref.getweakrefcount(a) >= 1,
      type(r).__name__, callable(r), isinstance(r, weakref.ref),
      repr(r).startswith("<weakref at 0x"), weakref.ReferenceType is weakref.ref, r.__callback__)


class S:
    __slots__ = ("x", )


class W:
    __slots__ = ("x", "__weakref__")


def f():
    pass


class L(list):
    pass


print(
    weakref.ref(W()) and "weak slot",
    weakref.ref(f)() is f,
    weakref.ref(A)() is A,
    weakref.ref(L()) and "list subclass",
    weakref.ref({1}) and "set",
    weakref.ref(f.__code__) and "code")
for o in (1, "s", None, [], {}, (), S(), 1.5, b"b", object()):
    try:
        weakref.ref(o)
        print("allowed", type(o).__name__)
    except TypeError as e:
        print(e)


class R(weakref.ref):

    def __new__(cls, o, tag):
        self = super().__new__(cls, o)
        self.tag = tag
        return self

    def __init__(self, o, tag):
        super().__init__(o)


q = R(a, "t")
print(q() is a, q.tag, q is not r, q == r)
for g in (lambda: weakref.ref(), lambda: weakref.ref(a, 1, 2), lambda: r(1),
          lambda: setattr(r, "x", 1)):
    try:
        g()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__)
