# Stray characters and brackets.
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("$")
check("x = $y")
check("?")
check("x?")
check("!")
check("x ! y")
check("a !b")
check("`x`")
check("x\\y")
check("x = 1 \\ ")
check("\\")
check("x \\")
check("x = 'a' \\ # c")
check("(")
check("[")
