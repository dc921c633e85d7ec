# __instancecheck__ and __subclasscheck__.
class Even(type):
    def __instancecheck__(cls, o):
        print("icheck", o)
        return isinstance(o, int) and o % 2 == 0

    def __subclasscheck__(cls, c):
        print("scheck", c.__name__)
        return c.__name__.startswith("E")


class E(metaclass=Even):
    pass


print(isinstance(4, E), isinstance(3, E), isinstance("x", (str, E)), isinstance("y", (E, str)))
print(issubclass(int, E), issubclass(E, E), issubclass(int, (str, E, int)))
print(isinstance(E(), E))
try:
    raise ValueError("v")
except Exception as e:
    print(type(e).__name__)


class Err(type):
    def __instancecheck__(cls, o):
        raise LookupError("icheck failed")


class F(metaclass=Err):
    pass


try:
    isinstance(1, F)
except LookupError as e:
    print(e)
print(type(F()) is F)


class Truthy(type):
    def __instancecheck__(cls, o):
        return "non-bool"


class G(metaclass=Truthy):
    pass


print(isinstance(1, G))


class Duck:
    def __init__(self, cls):
        self._c = cls

    @property
    def __class__(self):
        return self._c


print(isinstance(Duck(int), int), isinstance(Duck(str), int), type(Duck(int)).__name__)
print(issubclass(bool, int), isinstance(int | str, type), isinstance(1, int | str), issubclass(str, int | None))
