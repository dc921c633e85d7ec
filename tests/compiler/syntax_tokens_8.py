# Stray characters and brackets.
# columns: \s\d+$
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("[1,,2]")
check(": x")
check("x:")
check("x: = 1")
check("x = lambda")
check("else")
check("a = yield = b")
check("False = 1")
check("f(False=1)")
