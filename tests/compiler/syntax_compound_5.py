# Malformed compound statements.
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("f(pass)")
check("return = 1")
check("class = 1")
check("import = 1")
check("print 1")
check("print x")
check("print 'a', b")
check("print x if y else z")
check("exec 'x'")
check("exec x in y")
