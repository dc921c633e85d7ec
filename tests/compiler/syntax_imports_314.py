# Malformed import statements, where 3.14 differs from 3.11.
# columns: \s\d+$
# by-hand: messages or columns that changed after 3.11
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("import")
check("import x.y as z.w")
check("import x as 1")
check("import x as f()")
check("from x import")
check("from x import a as 1")
check("from x import a as b.c")
check("from . import")
check("import a from b")
check("from __future__ import nothing")
check("from __future__ import braces")
check("from __future__ import *")
check("from __future__ import division, nope")
check("import x as None")
check("import x as __debug__")
