# Malformed import statements.
# columns: \s\d+$
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("from x import a as")
check("from x import (a, , b)")
check("from x import *, a")
check("from x import a, *")
check("from x import (*)")
check("from x import a.b")
check("from import x")
check("from x import None")
check("from 1 import x")
check("def f():\n from x import *")
check("class C:\n from x import *")
check("if 1:\n def f():\n  from . import *")
check("x = 1\nfrom __future__ import annotations")
check("def f():\n from __future__ import division")
check("'doc'\n'not doc'\nfrom __future__ import division")
