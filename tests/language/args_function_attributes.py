# Function attributes: standard ones and user-defined ones.
def f(a, b=1, *, c=2):
    "the doc"
    return a


print(f.__name__, f.__qualname__, f.__doc__, f.__module__)
print(f.__defaults__, f.__kwdefaults__, f.__closure__, f.__dict__)
print(f.__code__.co_name, f.__code__.co_varnames, f.__code__.co_argcount)
f.x = 1
f.__dict__["y"] = 2
print(f.x, f.y, f.__dict__)
del f.x
print(hasattr(f, "x"))
f.__name__ = "renamed"
f.__doc__ = None
f.__qualname__ = "Q.renamed"
print(f.__name__, f.__doc__, f.__qualname__)
for attr, bad in (("__name__", 5), ("__qualname__", None), ("__code__", 1), ("__dict__", 1)):
    try:
        setattr(f, attr, bad)
    except TypeError as e:
        print(e)
try:
    f.missing
except AttributeError as e:
    print(e)


def g(a, b):
    return "g", a, b


f.__code__ = g.__code__
print(f(1, 2), f(1), f.__name__)
print(f.__globals__ is globals(), callable(f), type(f).__name__)
print((lambda: 0).__doc__, len.__name__, len.__self__.__name__, str.upper.__name__)


class C:
    def m(self):
        pass


C.m.tag = "t"
print(C().m.tag, C().m.__name__, C.m.__qualname__)
