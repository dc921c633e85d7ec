# add_note, __notes__, with_traceback, __traceback__, __context__, __cause__.
# by-hand: add_note words its TypeError in another way since 3.13
e = ValueError("v")
print(hasattr(e, "__notes__"), e.add_note("first"), e.add_note("second"), e.__notes__, e.args,
      str(e))
for x in (5, None, b"b"):
    try:
        e.add_note(x)
    except TypeError as t:
        print(t)
e.__notes__ = 5
try:
    e.add_note("n")
except TypeError as t:
    print(t)
print(e.__traceback__, e.__context__, e.__cause__, e.__suppress_context__,
      e.with_traceback(None) is e)
try:
    raise e
except ValueError as x:
    tb = x.__traceback__
    print(x is e, tb is not None, tb.tb_lineno, tb.tb_next, tb.tb_frame.f_code.co_name,
          type(tb).__name__)
e.__cause__ = KeyError("cause")
print(repr(e.__cause__), e.__suppress_context__)
e.__suppress_context__ = False
e.__context__ = IndexError("ctx")
print(repr(e.__context__), e.__suppress_context__)
e.__cause__ = None
print(e.__suppress_context__)
for f in (lambda: setattr(e, "__cause__", 5), lambda: setattr(e, "__context__", "x"),
          lambda: setattr(e, "__traceback__", 5), lambda: e.with_traceback(5),
          lambda: delattr(e, "__cause__"), lambda: delattr(e, "__traceback__"),
          lambda: e.with_traceback()):
    try:
        f()
    except (TypeError, AttributeError) as t:
        print(type(t).__name__, t if "takes" not in str(t) else "")
e.__context__ = e
print(e.__context__ is e)
e.__context__ = None
