# Targets of augmented assignment, annotation, walrus.
# columns: \s\d+$
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("(f() := 1)")
check("(5 := 1)")
check("(None := 1)")
check("f(a.b := 1)")
check("[a[0] := 1]")
check("if a.b := 1: pass")
check("(a := b := c)")
check("f(a=b:=1)")
check("lambda: x := 1")
check("(lambda: x := 1)")
check("(*a := 1)")
