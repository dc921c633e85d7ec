# Malformed import statements.
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("import x as")
check("import x as y, ")
check("import x,")
check("import 1")
check("import x y")
check("import .x")
check("import x.")
check("import *")
check("import x.*")
check("import (x)")
check("from x")
check("from x import ()")
check("from x import (a")
check("from x import (a, b")
check("from x import a,")
check("from x import a b")
