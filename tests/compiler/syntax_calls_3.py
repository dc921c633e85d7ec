# Malformed calls.
# columns: \s\d+$
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("f(a=b for b in c)")
check("f(lambda: 0=1)")
check("f(a if b)")
check("f(a")
check("f(a, b")
check("f(a]")
check("f(a}")
check("f)")
check("f(print x)")
check("f(*a for a in b)")
check("f(**a for a in b)")
check("f(a := 1 for a in b, c)")
