# __static_attributes__ and __firstlineno__ of classes.
# by-hand: new in 3.13
# needs: memory
def decorator(c):
    return c


class C:
    a = 1

    def f(self, other):
        self.x = 1
        self.y, (self.z, *self.rest) = 2, (3, 4)
        self.augmented += 1
        del self.deleted
        self.inner.m = self.read
        for self.loop in ():
            pass
        with other as self.target:
            pass

        def inner():
            self.from_inner = [self.x for i in self.y]

        other.q = 1
        self.annotated: int = 3
        self.only_annotated: int
        self[0] = self.__private = 5

        class Local:
            def g(self):
                self.of_local = 1

        return Local

    @property
    def p(me):
        me.not_self = 3

    @staticmethod
    def s(self):
        self.static = 1

    class Nested:
        def f(self):
            self.of_nested = 1


print(C.__firstlineno__, C.__static_attributes__)
print(C().f.__code__.co_firstlineno, C.Nested.__static_attributes__, C.Nested.__firstlineno__)


@decorator
class Empty(C):
    pass


print(Empty.__firstlineno__, Empty.__static_attributes__, "__static_attributes__" in Empty.__dict__)


def function(self):
    self.no_class = 1


class Generic[T]:
    def f(self):
        self.generic = 1


print(Generic.__static_attributes__)
Made = type("Made", (), {})
print("__static_attributes__" in vars(Made), Made.__static_attributes__ if hasattr(Made, "__static_attributes__") else None)
