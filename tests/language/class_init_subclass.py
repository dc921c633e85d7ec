# __init_subclass__: implicit classmethod, keywords, inheritance, order.
class Plugin:
    found = []

    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag
        cls.found.append((cls.__name__, tag))


class A(Plugin, tag="a"):
    pass


class B(A):
    pass


class C(A, tag="c"):
    pass


print(Plugin.found, B.tag, C.tag)
try:

    class D(Plugin, other=1):
        pass

except TypeError as e:
    print(e)
try:

    class E(x=1):
        pass

except TypeError as e:
    print(e)
T = type("T", (Plugin,), {"v": 1}, tag="dynamic")
print(T.tag, Plugin.found[-1])


class Cls:
    @classmethod
    def __init_subclass__(cls):
        print("explicit", cls.__name__)


class Sub(Cls):
    pass


class Bad:
    def __init_subclass__(cls):
        raise ValueError("no " + cls.__name__)


try:

    class Child(Bad):
        pass

except ValueError as e:
    print(e, "Child" in globals())


class M(type):
    def __init__(cls, name, bases, ns, **kw):
        print("meta init", name, kw)
        super().__init__(name, bases, ns)


class WithMeta(Plugin, metaclass=M, tag="m"):
    pass


print(WithMeta.tag)
