# Targets that cannot be assigned to.
# columns: \s\d+$
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("(lambda: 0) = 1")
check("a if b else c = 1")
check("[a, 5] = x")
check("(a, f()) = x")
check("a, b + 1 = x")
check("{a, b} = x")
check("{a: b} = x")
check("{} = x")
check("[x for x in y] = 1")
check("(x for x in y) = 1")
check("`a` = 1")
check("f'{x}' = 1")
check("*a = x")
check("*a, *b = x")
check("a, (*b, *c) = x")
