# Stray characters and brackets.
# columns: \s\d+$
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("x = 1)")
check("a b")
check("a b c")
check("1 2")
check("a 1")
check("x = a b")
check("(a b)")
check("[a b]")
check("{a b}")
check("{a: b c: d}")
check("{a: b, c}")
check("{a, b: c}")
check("{a:}")
check("{a: , b: c}")
check("{: a}")
