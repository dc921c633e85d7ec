# Targets of augmented assignment, annotation, walrus.
# columns: \s\d+$
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("a =+ = b")
check("(a, b): int")
check("a, b: int")
check("[a]: int")
check("f(): int")
check("5: int")
check("a: int = b = c")
check("*a: int = 1")
check("a: int += 1")
check("x: *y = 1")
check("(a.b := 1)")
check("(a[0] := 1)")
check("((a, b) := 1)")
