# Malformed calls, where 3.14 differs from 3.11.
# columns: \s\d+$
# by-hand: messages or columns that changed after 3.11
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("f(**k, *a)")
check("f(__debug__=1)")
check("f(a=)")
check("f(a=, b)")
check("f(*)")
check("f(*a=1)")
check("f(**a=1)")
check("f(x, **y, *z)")
