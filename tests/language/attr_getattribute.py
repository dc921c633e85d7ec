# __getattribute__ intercepts everything but implicit special methods.
class A:
    x = 1

    def __init__(self):
        self.y = 2

    def __getattribute__(self, name):
        if name.startswith("__"):
            return object.__getattribute__(self, name)
        print("get", name)
        if name == "secret":
            raise AttributeError("hidden")
        return super().__getattribute__(name)

    def m(self):
        return self.y

    def __len__(self):
        return 4


a = A()
print(a.x, a.m(), len(a))
print(a.__class__.__name__, a.__dict__)
try:
    a.secret
except AttributeError as e:
    print(e)
a.z = 5
print(a.z, hasattr(a, "secret"), getattr(a, "none", 0))


class B(A):
    def __getattr__(self, name):
        return "fallback " + name


b = B()
print(b.secret, b.nothing, b.y)


class C:
    def __getattribute__(self, name):
        return name

    y = property(lambda self: "never")


c = C()
print(c.anything, c.y, c.__class__, c.__dict__)


class M(type):
    def __getattribute__(cls, name):
        return "meta" if name == "special" else type.__getattribute__(cls, name)


class D(metaclass=M):
    special = 1
    other = 2


print(D.special, D.other, D().special)
print(object.__getattribute__(a, "y"), type.__getattribute__(A, "x"))
