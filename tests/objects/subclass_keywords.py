# Keywords for the method that a subclass of a built-in type defines.
import weakref


def check(base, *args):
    class Init(base):
        def __init__(self, arg, extra=None):
            self.extra = extra

    class New(base):
        def __new__(cls, arg, extra=None):
            self = super().__new__(cls, arg)
            self.extra = extra
            return self

    class Plain(base):
        pass

    for kind in (Init, New, Plain):
        try:
            made = kind(*args, extra=3)
            print(base.__name__, kind.__name__, made.extra, made == base(*args))
        except TypeError as e:
            print(base.__name__, kind.__name__, str(e).replace("() takes", " takes"))


for base in (list, tuple, frozenset, set):
    check(base, (1, 2))
check(float, 1.5)
print(frozenset("ab").union() is frozenset("ab"), frozenset().copy() == frozenset())
f = frozenset("abc")
print(f.copy() is f, f.union() is f, f.intersection() is f, f.difference() is f, frozenset(f) is f,
      f.intersection() == f)


class Ref(weakref.ref):
    def __init__(self, ob, callback=None, value=42):
        super().__init__(ob, callback)
        self.value = value


print(Ref(check, value=24).value, Ref(check).value)
