# Malformed parameter lists.
# columns: \s\d+$
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("def f(None): pass")
check("def f(a=): pass")
check("def f(a.b): pass")
check("def f((a, b)): pass")
check("def f(a, (b, c)): pass")
check("def f(a, (b)): pass")
check("lambda (a, b): 0")
check("lambda (a): 0")
check("def f(a: int b): pass")
check("def f(a:): pass")
check("def f(*a: *b = 1): pass")
check("lambda **k, a: 0")
check("lambda /: 0")
check("lambda: (yield) = 1")
check("def f(a=*b): pass")
