# Assigning the chaining attributes and with_traceback.
e = ValueError("v")
print(e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__)
c = KeyError("c")
e.__cause__ = c
print(repr(e.__cause__), e.__suppress_context__, e.__context__)
e.__suppress_context__ = False
print(e.__suppress_context__)
e.__context__ = c
print(repr(e.__context__))
e.__cause__ = None
print(e.__cause__, e.__suppress_context__)
for name in ("__cause__", "__context__", "__traceback__"):
    try:
        setattr(e, name, 5)
    except TypeError as x:
        print(x)
try:
    del e.__cause__
except TypeError as x:
    print(x)
try:
    raise e
except ValueError as x:
    tb = x.__traceback__
    print(x is e, tb.tb_lineno, tb.tb_next)
n = KeyError("n").with_traceback(tb)
print(n.__traceback__ is tb, repr(n))
n.__traceback__ = None
print(n.__traceback__)
try:
    n.with_traceback(5)
except TypeError as x:
    print(x)
e.args = ("changed", 1)
print(e, repr(e))
e.args = "ab"
print(e.args)
try:
    e.args = 5
except TypeError as x:
    print(x)
e.custom = 1
print(e.__dict__, e.custom)
