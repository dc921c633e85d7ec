# Targets of for, with, import and comprehensions.
# columns: \s\d+$
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("for f() in x: pass")
check("for 1 in x: pass")
check("for a + b in x: pass")
check("for a, 1 in x: pass")
check("for (a, f()) in x: pass")
check("for a if b else c in x: pass")
check("for *a in x: pass")
check("for x in *a: pass")
check("for x: pass")
check("for x in: pass")
check("for in x: pass")
check("for x in y pass")
check("for x y in z: pass")
check("for not x in y: pass")
check("for None in x: pass")
