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


check("type X[] = int")
check("type 1 = int")
check("type X.y = int")
check("type X[T] = (yield)")
check("type X = (x := 1)")
check("type X = await y")
check("class C[T](yield): pass")
check("class C[T: (x := 1)]: pass")
check("def f[T]() -> (x := 1): pass")
check("def f[T: (yield)](): pass")
check("def f[T]():\n nonlocal T")
check("lambda[T]: 0")
