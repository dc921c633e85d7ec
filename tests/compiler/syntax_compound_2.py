# Malformed compound statements.
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("while x pass")
check("def f")
check("def f:")
check("def f()")
check("def f() pass")
check("def (): pass")
check("def 1(): pass")
check("def f.g(): pass")
check("def None(): pass")
check("def f() -> : pass")
check("def f(): x y")
check("class")
check("class C")
check("class C pass")
