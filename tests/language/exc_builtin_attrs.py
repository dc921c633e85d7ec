# Attributes of the built-in exceptions that have their own.
e = StopIteration(5, 6)
print(e.value, e.args, StopIteration().value)
e = SystemExit(3)
print(e.code, SystemExit().code, SystemExit("a", "b").code)
e = KeyError("k")
print(str(e), str(KeyError()), str(KeyError(1, 2)), repr(KeyError("k")))
e = OSError(2, "No such", "file")
print(e.errno, e.strerror, e.filename, e.args, str(e), type(e).__name__)
e = OSError(17, "exists", "a", None, "b")
print(e.filename, e.filename2, str(e), type(e).__name__)
print(type(OSError(13, "x")).__name__, type(OSError(9999, "x")).__name__, OSError("one").errno, str(OSError(5, "io")))
e = ImportError("msg", name="n", path="p")
print(e.msg, e.name, e.path, e.args)
e = UnicodeDecodeError("utf-8", b"ab\xff", 2, 3, "why")
print(e.encoding, e.object, e.start, e.end, e.reason)
print(e)
e = UnicodeEncodeError("ascii", "a\xe9b", 1, 2, "ordinal")
print(e)
e = SyntaxError("bad", ("f.py", 3, 7, "text here"))
print(e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e)
print(SyntaxError("only").lineno, str(SyntaxError("only")), SyntaxError().msg)
try:
    SyntaxError("x", 5)
except TypeError as x:
    print(type(x).__name__)
for args in (("utf-8",), ("utf-8", "str", 0, 1, "r")):
    try:
        UnicodeDecodeError(*args)
    except TypeError as x:
        print(x)
print(AttributeError("m", name="a", obj=1).name, NameError("m", name="b").name)
try:
    ImportError("m", bad=1)
except TypeError as x:
    print(type(x).__name__)
print(repr(BaseException()), repr(Exception(1)), repr(Exception(1, "a")), str(Exception(1, "a")), str(Exception((1,))))
