# Stray characters and brackets.
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("{")
check(")")
check("]")
check("}")
check("(]")
check("[)")
check("{)")
check("(1, 2]")
check("x = (1, 2")
check("x = [1,\n2,\n3")
check("f(1, (2, 3)\ny = 2")
check("x = {1: 2\ny = 3")
check("([)]")
check("(\n\n]")
check("x = )")
