# Stray characters and brackets.
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("a & & b")
check("x = é€")
check("€")
check("a\xa0= 1")
check("x = “hi”")
check("\u200bx")
check("x = \x01")
check("a−b")
check("if x;")
check(",a")
check("a,,b")
check("x = ,")
check("[,]")
check("(,)")
check("{,}")
