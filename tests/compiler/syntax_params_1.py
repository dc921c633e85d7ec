# Malformed parameter lists.
# columns: \s\d+$
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("def f(a, a): pass")
check("def f(a, *a): pass")
check("def f(a, *, a): pass")
check("def f(a, **a): pass")
check("lambda a, a: 0")
check("def f(*): pass")
check("def f(*,): pass")
check("def f(a, *): pass")
check("def f(*, **k): pass")
check("lambda *: 0")
check("lambda *, **k: 0")
check("def f(*a, *b): pass")
check("def f(*a, *): pass")
check("def f(*, *a): pass")
check("def f(*a, /): pass")
