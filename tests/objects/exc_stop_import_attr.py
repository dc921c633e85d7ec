# Attributes of StopIteration, SystemExit, ImportError, NameError, AttributeError.
s = StopIteration()
print(s.value,
      StopIteration(5).value,
      StopIteration(1, 2).value,
      StopIteration(1, 2).args, repr(StopIteration((1, ))),
      StopAsyncIteration(3).args)
s.value = "set"
print(s.value, s.args)
print(SystemExit().code,
      SystemExit(3).code,
      SystemExit("a", "b").code,
      SystemExit(None).code, repr(SystemExit(2)), str(SystemExit("msg")))
i = ImportError("m", name="n", path="p")
print(i, i.name, i.path, i.msg, i.args, repr(i),
      ImportError().msg,
      ImportError("a", "b").msg,
      ModuleNotFoundError("x", name="y").name)
n = NameError("m", name="nm")
a = AttributeError("m", name="attr", obj=5)
print(n.name, n.args, a.name, a.obj, a, repr(a), NameError().name, AttributeError().obj)
for f in (lambda: (5).nope, lambda: undefined, lambda: [].x.y, lambda: object.zzz):
    try:
        f()
    except (AttributeError, NameError) as e:
        print(e.name, e.obj if isinstance(e, AttributeError) else "", e)
try:
    import nowhere_to_be_found
except ImportError as e:
    print(e, e.name, e.path, type(e).__name__)
try:
    from sys import nothing_like_it
except ImportError as e:
    print(type(e).__name__, e.name, str(e).split(" (")[0])


def g():
    return 7
    yield


try:
    next(g())
except StopIteration as e:
    print(e.value, e.args)
for f in (lambda: ImportError("m", foo=1), lambda: AttributeError(obj=1, x=2),
          lambda: StopIteration(value=1)):
    try:
        f()
    except TypeError as e:
        print("TypeError")
