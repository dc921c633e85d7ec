# Stray characters and brackets.
# columns: \s\d+$
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("{a: *b}")
check("{**a: b}")
check("{*a: b}")
check("{a: **b}")
check("{**a, *b}")
check("[**a]")
check("(**a)")
check("(**a, b)")
check("x = **a")
check("**a")
check("*a")
check("*")
check("(*a)")
check("a[*b:c]")
check("a[b:*c]")
