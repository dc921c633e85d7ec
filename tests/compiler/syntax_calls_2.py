# Malformed calls.
# columns: \s\d+$
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("f(a.b=1)")
check("f(a[0]=1)")
check("f(a()=1)")
check("f(a+b=1)")
check("f(-a=1)")
check("f((a)=1)")
check("f(a=1, a=2)")
check("f(, a)")
check("f(a,, b)")
check("f(a b)")
check("f(a, b c)")
check("f(**)")
