# MemoryError behaves as any exception.
import sys

e = MemoryError("m", 1)
print(repr(e), str(e), e.args,
      MemoryError().args, issubclass(MemoryError, Exception), MemoryError.__mro__[1].__name__)
for i in range(3):
    try:
        raise MemoryError
    except MemoryError as x:
        x.add_note("note %d" % i)
        x.attr = i
        print(x.__notes__, x.attr, x.args, str(x) == "")


def f():
    try:
        bytearray(sys.maxsize)
    except MemoryError as x:
        return x


a, b = f(), f()
print(type(a).__name__, a.__traceback__ is not None, a is b, a.args)
a.own = 1
print(hasattr(b, "own"), hasattr(f(), "own"))
try:
    try:
        [0] * sys.maxsize
    except MemoryError:
        {}["k"]
except KeyError as k:
    print(type(k.__context__).__name__)
