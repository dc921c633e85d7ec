# Calling what is not callable; __call__ looked up on the type.
class N:
    pass


def t(f):
    try:
        print(f())
    except TypeError as e:
        print(e)


for x in 1, "s", None, [], {}, (), 1.5, N(), ..., NotImplemented:
    t(lambda: x())
n = N()
n.__call__ = lambda: "instance attribute"
t(lambda: n())
N.__call__ = lambda self, *a: ("called", a)
t(lambda: n(1))
N.__call__ = None
t(lambda: n())
N.__call__ = N
del N.__call__
t(lambda: n())


class Deep:
    def __call__(self):
        return self

    def __init__(self, v=0):
        self.v = v


print(Deep(3)()()().v)
print(callable(Deep()), callable(n), callable(N), callable(1), callable(len))


class Static:
    __call__ = staticmethod(lambda x: ("static", x))


class Cls:
    __call__ = classmethod(lambda cls, x: (cls.__name__, x))


print(Static()(1), Cls()(2))
