# Stray characters and brackets.
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("a == = b")
check("a not b")
check("a is in b")
check("not")
check("a or")
check("a + ")
check("a + * b")
check("a *** b")
check("a // / b")
check("a -> b")
check("a -> int = 1")
check("a => b")
check("a =< b")
check("a && b")
check("a || b")
