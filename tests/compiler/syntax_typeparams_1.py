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


check("def f[](): pass")
check("def f[T: int,,](): pass")
check("def f[1](): pass")
check("def f[T.x](): pass")
check("def f[T")
check("class C[]: pass")
check("class C[T, T]: pass")
check("def f[*T: int](): pass")
check("def f[**P: int](): pass")
check("def f[T = int, U](): pass")
check("type X")
check("type X =")
