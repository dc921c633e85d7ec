# ExceptionGroup: construction, split, subgroup, derive.
# by-hand: split and subgroup word their TypeError in another way since 3.14
E, B = ExceptionGroup, BaseExceptionGroup
g = E("top", [ValueError(1), TypeError(2), E("in", [ValueError(3), OSError(4)])])
print(g, repr(g), g.message, g.args, len(g.exceptions),
      type(g.exceptions).__name__, g.exceptions[2].message)
print(g.split(ValueError), g.subgroup((TypeError, OSError)), g.subgroup(KeyError),
      g.split(lambda e: isinstance(e, E)), g.subgroup(lambda e: e.args == (3, )))
m, r = g.split(TypeError)
print(m.exceptions, [type(x).__name__ for x in r.exceptions],
      g.subgroup(Exception) is g,
      type(B("b", [ValueError(1)])).__name__,
      type(B("b", [KeyboardInterrupt()])).__name__, g.derive([KeyError(1)]), issubclass(E, B),
      E.__mro__[1:3])
g.add_note("note")
try:
    raise g
except E as x:
    a, b = x.split(OSError)
    print(a.__notes__, b.__notes__, a.__traceback__ is x.__traceback__, a.__cause__, a.message)


class My(E):

    def __new__(cls, msg, excs, code=0):
        self = super().__new__(cls, msg, excs)
        self.code = code
        return self

    def derive(self, excs):
        return My(self.message, excs, self.code)


m = My("mine", [KeyError(1), ValueError(2)], 7)
x, y = m.split(KeyError)
print(type(x).__name__, x.code, x, type(y).__name__, y.exceptions)
for f in (lambda: E("m"), lambda: E("m", []), lambda: E("m", [5]), lambda: E(5, [ValueError()]),
          lambda: E("m", [KeyboardInterrupt()]), lambda: E("m", ValueError()),
          lambda: E("m", [ValueError]), lambda: E(), lambda: g.split(5), lambda: g.subgroup("x"),
          lambda: setattr(g, "message", 1), lambda: E("m", (ValueError(1), )).exceptions,
          lambda: g.split(int), lambda: E("one", {}), lambda: B("m", 5)):
    try:
        print(f())
    except (TypeError, ValueError, AttributeError) as e:
        print(
            type(e).__name__,
            e if "argument" not in str(e) and type(e) is not AttributeError else "")
