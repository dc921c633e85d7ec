# Malformed match statements and patterns.
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("match x:\n case *a: pass")
check("match x:\n case not 1: pass")
check("match x:\n case 1 < 2: pass")
check("match x:\n case 1 if: pass")
check("match x:\n case 1")
check("match x:\n case: pass")
check("match x:\n case 1 pass")
check("match x\n case 1: pass")
check("match x:\n case 1: pass\n default: pass")
check("match x:\n case (1, 2: pass")
check("match x:\n case {1, 2}: pass")
check("match x:\n case {*a}: pass")
check("match x:\n case C(**a): pass")
check("match x:\n case C(*a): pass")
check("match x:\n case ...: pass")
