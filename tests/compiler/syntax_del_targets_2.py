# Operands of del.
# columns: \s\d+$
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("del (a := 1)")
check("del lambda: 0")
check("del a if b else c")
check("del")
check("del x for x in y")
check("del a < b")
check("del a.b()")
check("del -a")
check("del f'{x}'")
check("del ...")
check("del __debug__")
check("del a, b = 1")
