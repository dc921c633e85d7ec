# SyntaxError: attributes from its arguments and from the compiler.
e = SyntaxError("msg", ("file", 3, 5, "text line\n", 3, 9))
print(e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset, e.args, str(e),
      e.print_file_and_line)
e = SyntaxError("msg", ("file", 3, 5, "text"))
print(e.end_lineno, e.end_offset, e, repr(e))
for args in ((), ("m", ), ("m", ("f", None, None, None)), ("m", ("a/b/f.py", 1, 2, "t"))):
    e = SyntaxError(*args)
    print(str(e), e.msg, e.filename, e.lineno, e.args)
for args in (("m", 5), ("m", (1, 2)), ("m", ("f", 1, 2, "t", 1)), ("m", ("f", 1, 2, "t", 1, 2, 3,
                                                                         4))):
    try:
        print(SyntaxError(*args))
    except (TypeError, ValueError, IndexError) as x:
        print(type(x).__name__)
for src in ("x = = 1", "def f(:\n  pass", "(1,", "a b", "if x:\npass", "  x", "x = 'abc",
            "\tx\n        y", "for", "1 + ", "f(x for x in y, 1)"):
    try:
        compile(src, "<src>", "exec")
    except SyntaxError as x:
        print(repr(src), type(x).__name__, x.filename, x.lineno, x.offset, x.text.rstrip("\n"))
print(issubclass(TabError, IndentationError), issubclass(IndentationError, SyntaxError),
      str(IndentationError("m", ("f", 1, 1, "t"))))
