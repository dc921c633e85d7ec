# __getattr__, __getattribute__ and super objects as descriptors.
class Hook:
    calls = 0

    def __get__(self, instance, owner=None):
        def hook(name):
            Hook.calls += 1
            if name == "known":
                return "value", instance is not None
            raise AttributeError(name)

        return hook


class A:
    __getattribute__ = Hook()


class B:
    __getattr__ = Hook()


class C:
    __getattribute__ = Hook()
    __getattr__ = Hook()


class S:
    @staticmethod
    def __getattr__(name):
        return "static " + name


for kind in (A, B, C):
    print(kind().known, end=" ")
    try:
        kind().unknown
    except AttributeError as e:
        print(e, Hook.calls)
print(S().x)


class Auto(type):
    def __new__(meta, name, bases, namespace):
        cls = super().__new__(meta, name, bases, namespace)
        setattr(cls, "_%s__super" % name, super(cls))
        return cls


class P(metaclass=Auto):
    def meth(self):
        return "P"


class Q(P):
    def meth(self):
        return "Q" + self.__super.meth()


class R(P):
    def meth(self):
        return "R" + self.__super.meth()


class T(R, Q):
    def meth(self):
        return "T" + self.__super.meth()


print(T().meth(), T._T__super, T().meth.__self__.__class__.__name__)
