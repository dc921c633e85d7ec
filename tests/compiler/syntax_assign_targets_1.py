# Targets that cannot be assigned to.
# columns: \s\d+$
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("5 = x")
check("'s' = x")
check("None = x")
check("True = 1")
check("x = False = 1")
check("... = 1")
check("__debug__ = 1")
check("a + b = c")
check("-a = 1")
check("not a = 1")
check("a and b = c")
check("a < b = c")
check("f() = 1")
check("f().x() = 1")
check("lambda: 0 = 1")
