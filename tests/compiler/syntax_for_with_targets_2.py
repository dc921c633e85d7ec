# Targets of for, with, import and comprehensions.
# columns: \s\d+$
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("for (x := 1) in y: pass")
check("[x for f() in y]")
check("[x for 1 in y]")
check("[x for x, 1 in y]")
check("[x for *x in y]")
check("[x for x in]")
check("[x for in y]")
check("[for x in y]")
check("[*x for x in y]")
check("{**x for x in y}")
check("{*x for x in y}")
check("(*x for x in y)")
check("{x: *y for x in z}")
check("[x, y for x in z]")
check("[x for x in y if]")
