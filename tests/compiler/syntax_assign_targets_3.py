# Targets that cannot be assigned to.
# columns: \s\d+$
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("(*a) = x")
check("x = *a")
check("x = (*a)")
check("(yield) = 1")
check("def f(): (yield) = 1")
check("def f(): x = yield = 1")
check("(a := 1) = 2")
check("a = b := 1")
check("a := 1")
check("x.True = 1")
check("x.None")
check("a.1 = 2")
check("1.a = 2")
check("await x = 1")
