# Malformed compound statements.
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("lambda x")
check("lambda x y: 0")
check("x if y")
check("x if else y")
check("if x: pass; else: pass")
check("x = if y: 1")
check("if x: if y: pass")
check("while x: for y in z: pass")
check("def f(): class C: pass")
check("if x: def f(): pass")
check("x; ; y")
check("; x")
check("pass pass")
check("x = pass")
