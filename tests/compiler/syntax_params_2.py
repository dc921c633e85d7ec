# Malformed parameter lists.
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("def f(*, /): pass")
check("def f(/): pass")
check("def f(/, a): pass")
check("def f(a, /, b, /): pass")
check("def f(**k, a): pass")
check("def f(**k, *a): pass")
check("def f(**k, **j): pass")
check("def f(**k=1): pass")
check("def f(*a=1): pass")
check("def f(a, *b=1): pass")
check("def f(a,,b): pass")
check("def f(,a): pass")
check("def f(a b): pass")
check("def f(1): pass")
check("def f('a'): pass")
