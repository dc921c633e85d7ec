# Malformed type parameters, type statements and annotations.
# columns: \s\d+$
# by-hand: syntax of 3.12 and later
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("x: (y := 1)")
check("def f(x: (y := 1)): pass")
check("def f() -> (await x): pass")
check("x: (yield)")
check("x: await y")
check("def f[T = ](): pass")
check("def f[T: ](): pass")
check("def f[*](): pass")
check("async def f[T: await x](): pass")
check("type type[T] = T; type x")
