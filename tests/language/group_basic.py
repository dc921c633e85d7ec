# ExceptionGroup: construction, attributes, str and repr, errors.
e = ExceptionGroup("msg", [ValueError("v"), KeyError("k")])
print(str(e), repr(e))
print(e.message, e.exceptions, e.args)
print(isinstance(e, Exception), isinstance(e, BaseExceptionGroup), ExceptionGroup.__mro__[1].__name__)
b = BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError()])
print(type(b).__name__, str(b), isinstance(b, Exception))
c = BaseExceptionGroup("c", [ValueError()])
print(type(c).__name__, isinstance(c, Exception))
n = ExceptionGroup("outer", [ExceptionGroup("inner", [TypeError("t")]), OSError(1)])
print(n, repr(n.exceptions[0]), type(n.exceptions).__name__)
for args in ((), ("m",), ("m", []), ("m", 5), (5, [ValueError()]), ("m", [1]), ("m", [ValueError]),
             ("m", [KeyboardInterrupt()]), ("m", "ab"), ("m", [ValueError()], 1), ("m", (ValueError(),))):
    try:
        g = ExceptionGroup(*args)
        print("fine", repr(g))
    except (TypeError, ValueError) as x:
        print(type(x).__name__, x)
for name in ("message", "exceptions"):
    try:
        setattr(e, name, "x")
    except AttributeError as x:
        print(x)
l = [ValueError(1)]
g = ExceptionGroup("list", l)
l.append(KeyError(2))
print(len(g.exceptions), str(ExceptionGroup("", [ValueError()])))
try:
    raise e
except Exception as x:
    print(x is e)
print(ExceptionGroup[int])
