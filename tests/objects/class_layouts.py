# Classes whose instances are laid out alike or not: bases, __class__ and __bases__ assignment.
import types


def attempt(function):
    try:
        print(function())
    except TypeError as error:
        print(type(error).__name__, error)


def assign(value, cls):
    value.__class__ = cls
    return type(value).__name__, [getattr(value, name, None) for name in "abcdefgh"]


def filled(cls, *names):
    value = cls()
    for name in names:
        setattr(value, name, name * 2)
    return value


class AB:
    __slots__ = ("a", "b")


class BA:
    __slots__ = ("b", "a")


class A:
    __slots__ = ("a", )


class Inherited(A):
    __slots__ = ("b", )


class Weak:
    __slots__ = ("a", "b", "__weakref__")


class AD:
    __slots__ = ("a", "__dict__")


class AD2:
    __slots__ = ("__dict__", "a")


class Many:
    __slots__ = tuple("abcdefgh") + ("__dict__", "__weakref__")


class Plain:
    pass


print(assign(filled(AB, "a", "b"), BA), assign(filled(BA, "b"), AB))
for source in AB, A, Weak, AD, AD2, Many, Plain:
    for target in AB, A, Weak, AD, AD2, Many, Plain:
        attempt(lambda: assign(filled(source, "a"), target))
value = filled(AD, "a", "x", "y")
value.__class__ = AD2
print(value.a, value.__dict__)

# Modules hold their attributes otherwise than instances of other built-in types.
for bases in [(types.ModuleType, str), (str, types.ModuleType), (types.ModuleType, list),
              (types.ModuleType, types.SimpleNamespace), (types.SimpleNamespace, types.ModuleType),
              (type, types.ModuleType), (types.SimpleNamespace, dict)]:
    attempt(lambda: type("C", bases, {}))


class Module(types.ModuleType):
    __slots__ = ("a", "b")


module = types.ModuleType("m")
try:
    module.__class__ = Module
except TypeError:
    print("TypeError")
print(type(type("C", (Plain, types.ModuleType), {})("name")).__mro__)


# Assigning __bases__ asks the mro() of a metaclass; when one fails all is as before.
class Meta(type):
    wanted = None
    fail = False

    def mro(cls):
        if Meta.fail and cls.__name__ == "Derived":
            raise KeyError("mro")
        return type.mro(cls) if Meta.wanted is None else [cls, *Meta.wanted, object]


class First(metaclass=Meta):
    value = 1


class Second(metaclass=Meta):
    value = 2

    def __getattr__(self, name):
        return name


class Third(metaclass=Meta):
    value = 3


class Base(First):
    pass


class Derived(Base):
    pass


Meta.fail = True
try:
    Base.__bases__ = (Second, )
except KeyError as error:
    print(error, Base.__bases__, Base.__base__, Base.__mro__, Derived.__mro__, Derived.value)
try:
    Derived().missing
except AttributeError as error:
    print(error)
Meta.fail = False
Base.__bases__ = (Second, )
print(Base.__mro__, Derived.__mro__, Derived.value, Derived().missing)
Meta.wanted = (Third, )
Base.__bases__ = (First, )
print(Base.__bases__, Base.__mro__, Derived.__mro__, Base.value)
Meta.wanted = None


ready = False


class Again(Meta):

    def mro(cls):
        if ready:
            Loop.__bases__ = (Third, )
        return type.mro(cls)


class Loop(First, metaclass=Again):
    pass


ready = True
try:
    Loop.__bases__ = (Second, )
except RecursionError:
    print("RecursionError")
