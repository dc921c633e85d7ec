# Malformed calls.
# columns: \s\d+$
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("f(a=1, b)")
check("f(**k, a)")
check("f(a=1, **k, b)")
check("f(a for a in b, c)")
check("f(c, a for a in b)")
check("f(a for a in b, c for c in d)")
check("f(a for a in b,)")
check("f(a, b for b in c, d)")
check("f(1=2)")
check("f('a'=2)")
check("f(True=1)")
check("f(None=1)")
