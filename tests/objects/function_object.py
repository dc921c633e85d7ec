# Attributes of functions, and what may be assigned to them.
def f(a, b=2, /, c=3, *args, d, e=5, **kw) -> "r":
    "Doc."
    return a


def g(x, y):
    return x + y


print(f.__name__, f.__qualname__, f.__module__, f.__doc__, f.__defaults__, f.__kwdefaults__,
      f.__closure__, f.__dict__, g.__defaults__, g.__kwdefaults__, g.__doc__,
      type(f).__name__, callable(f), f == f, f == g,
      hash(f) == hash(f), f.__globals__ is globals(), f.__builtins__ is not None)
f.attr = 1
f.__dict__["more"] = 2
f.__name__ = "renamed"
f.__qualname__ = "C.renamed"
f.__doc__ = None
print(f.attr, f.more, f.__dict__, f.__name__, repr(f).split(" at ")[0], f.__doc__)
g.__defaults__ = (10, 20)
print(g(), g(1), g(1, 2))
g.__defaults__ = None
g.__kwdefaults__ = {}
f.__kwdefaults__ = {"d": 4, "e": 6}
print(f(1), f.__kwdefaults__)
g.__code__ = (lambda p, q=0: p * q).__code__
print(g(3, 4), g.__name__, g.__code__.co_name)
for h in (lambda: g(), lambda: setattr(g, "__defaults__", 5), lambda: setattr(g, "__name__", 5),
          lambda: setattr(g, "__code__", 5), lambda: setattr(g, "__kwdefaults__", []),
          lambda: setattr(g, "__dict__", 5), lambda: g.nope, lambda: delattr(g, "nope"),
          lambda: setattr(g, "__closure__", ()), lambda: setattr(g, "__globals__", {}),
          lambda: g < g, lambda: delattr(g, "__name__"), lambda: type(g)()):
    try:
        print(h())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e if type(e) is TypeError and "__" in str(e) else "")
del f.attr, g.__defaults__
print(hasattr(f, "attr"), g.__defaults__, (lambda: 0).__name__, (lambda: 0).__qualname__)
