# Indentation errors.
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check(" x = 1")
check("x = 1\n y = 2")
check("if x:\npass")
check("if x:\n")
check("if x:\n # comment\ny = 1")
check("if x:\n  a\n b")
check("if x:\n a\n  b")
check("if x:\n    a\n  b\n")
check("def f():\nx = 1")
check("def f():\n")
check("class C:\nx = 1")
check("for x in y:\nz")
check("while x:\nz")
check("with x:\ny")
