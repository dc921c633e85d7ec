# Metaclass: __call__, __new__, __init__, attribute access on classes.
class M(type):
    def __new__(m, name, bases, ns):
        print("new", name, [b.__name__ for b in bases], [k for k in ns if k[0] != "_"])
        return super().__new__(m, name, bases, dict(ns, added=1))

    def __init__(cls, name, bases, ns):
        print("init", name, "added" in ns)
        super().__init__(name, bases, ns)

    def __call__(cls, *a, **k):
        print("call", cls.__name__, a, k)
        return super().__call__(*a, **k)

    def __getattr__(cls, name):
        return "M.getattr " + name

    def __len__(cls):
        return 3

    def __iter__(cls):
        return iter("abc")

    def __contains__(cls, x):
        return x == 7

    def meta(cls):
        return "meta of " + cls.__name__

    @property
    def prop(cls):
        return "prop"

    def __repr__(cls):
        return "<M %s>" % cls.__name__


class A(metaclass=M):
    x = 1

    def __init__(self, v=0):
        self.v = v


class B(A):
    pass


print(type(A), type(B) is M, A.added, B(5).v)
print(A.missing, A.x, len(A), list(B), 7 in A, A.meta(), A.prop, A, [B])
try:
    A().meta
except AttributeError as e:
    print(e)
try:
    A().prop
except AttributeError as e:
    print(e)
C = M("C", (A,), {"y": 2})
print(C.y, isinstance(C, M), M.__name__)


def func_meta(name, bases, ns):
    return name, bases, sorted(k for k in ns if k[0] != "_")


class F(int, metaclass=func_meta):
    p = q = 1


print(F)
