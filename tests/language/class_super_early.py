# super() before the class exists; __class__ assigned in the class body.
class Meta(type):
    def __new__(m, name, bases, ns):
        if "early" in ns:
            try:
                ns["early"](5)
            except RuntimeError as e:
                print(type(e).__name__, e)
        cls = super().__new__(m, name, bases, ns)
        if "late" in ns:
            print("late", cls.late())
        return cls


class A(metaclass=Meta):
    def early(self):
        return super()

    @classmethod
    def late(cls):
        return __class__ is cls, super().__repr__ is not None


class B:
    __class__ = 5
    x = 1


print(B().__class__, B.x, type(B()).__name__)


def f():
    class C:
        def get(self):
            return __class__

        def set(self):
            nonlocal __class__
            __class__ = "replaced"

    return C


C = f()
c = C()
print(c.get() is C)
c.set()
print(c.get())
try:
    __class__
except NameError as e:
    print(e)
