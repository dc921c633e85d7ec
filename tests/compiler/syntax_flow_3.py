# return, yield, await, break and continue in wrong places.
# columns: \s\d+$
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("continue")
check("if 1: break")
check("def f():\n break")
check("while 1:\n def f():\n  break")
check("for x in y:\n class C:\n  continue")
check("try:\n break\nexcept: pass")
check("while 1: pass\nelse: break")
check("for x in y: pass\nelse:\n continue")
check("lambda: break")
check("with x:\n continue")
check("match x:\n case 1: break")
check("def f():\n x = [break for a in b]")
check("def f(a=(yield)): pass")
check("class C((yield)): pass")
