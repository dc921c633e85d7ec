# split and subgroup by type, tuple and function.
# by-hand: 3.14's message for a wrong condition
def show(g):
    if g is None:
        return None
    if isinstance(g, BaseExceptionGroup):
        return (g.message, [show(e) for e in g.exceptions])
    return repr(g)


g = ExceptionGroup("g", [ValueError(1), KeyError(2), ExceptionGroup("in", [ValueError(3), OSError(4), ExceptionGroup("deep", [KeyError(5)])])])
for cond in (ValueError, KeyError, (OSError, KeyError), LookupError, TypeError, Exception,
             lambda e: isinstance(e, ValueError) and e.args[0] > 1, lambda e: isinstance(e, ExceptionGroup) and e.message == "in", ExceptionGroup):
    m, r = g.split(cond)
    print(show(m), "|", show(r))
print(show(g.subgroup(KeyError)), g.subgroup(TypeError), g.subgroup(Exception) is g)
seen = []
g.subgroup(lambda e: seen.append(type(e).__name__))
print(seen)
g.__cause__ = TypeError("cause")
g.__notes__ = ["note"]
m, r = g.split(OSError)
print(repr(m.__cause__), m.__notes__, r.__notes__ is g.__notes__, r.__notes__ == g.__notes__)
for bad in (5, "x", None, (ValueError, 5), int):
    try:
        g.split(bad)
    except TypeError as e:
        print(e)
try:
    g.subgroup(lambda e: 1 / 0)
except ZeroDivisionError as e:
    print(e)
