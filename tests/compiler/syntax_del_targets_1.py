# Operands of del.
# columns: \s\d+$
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("del f()")
check("del 5")
check("del 'x'")
check("del None")
check("del a + b")
check("del (a, f())")
check("del [a, 1]")
check("del *a")
check("del *a, b")
check("del (*a,)")
check("del {}")
check("del {a}")
check("del a := 1")
