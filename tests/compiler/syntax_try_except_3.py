# Malformed try statements.
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("finally: pass")
check("else: pass")
check("raise x, y")
check("raise x from")
check("raise from x")
check("assert")
check("assert x,")
check("assert x = 1")
check("assert x, y, z")
check("try:\n pass\nexcept (E, F) as g: pass\nelse: pass\nelse: pass")
