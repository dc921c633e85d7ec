# Targets of for, with, import and comprehensions.
# columns: \s\d+$
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("[x if y for x in z]")
check("{x, y: z}")
check("with x as f(): pass")
check("with x as 1: pass")
check("with x as a + b: pass")
check("with x as (a, f()): pass")
check("with (x as f()): pass")
check("with (x as a, y as 1): pass")
check("with: pass")
check("with x as: pass")
check("with x pass")
check("with x as a.b(): pass")
check("with x as *a: pass")
