# Malformed match statements and patterns.
# columns: \s\d+$
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("match x:\n case lambda: 0: pass")
check("match x:\n case (yield): pass")
check("match x:\n case a := 1: pass")
check("match x:\n case True + 1j: pass")
check("match x:\n case _.a: pass")
check("match x:\n case a():\n  pass\n case _ | 1: pass")
check("case 1: pass")
check("match:\n case 1: pass")
check("match *x:\n case 1: pass")
check("match x:\ncase 1: pass")
check("match (x):\n case 1: pass\n else: pass")
check("match x, :\n case 1: pass\n  case 2: pass")
