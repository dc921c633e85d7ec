# Errors of several kinds, where 3.14 differs from 3.11.
# columns: \s\d+$
# by-hand: messages or columns that changed after 3.11
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("[x for x y]")
check("yield from x")
check("def f() -> (yield): pass")
check("def f(x: (yield)): pass")
check("x: (yield) = 1")
check("if x: pass\nelse: pass\nelif y: pass")
check("x if y else")
check("print(*)")
check("a[*]")
check("x = 1€")
check("x = 1 if 2 else")
