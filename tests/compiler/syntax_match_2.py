# Malformed match statements and patterns.
# columns: \s\d+$
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("match x:\n case {**a, 'b': 1}: pass")
check("match x:\n case {**_}: pass")
check("match x:\n case {**a, **b}: pass")
check("match x:\n case C(a=1, 2): pass")
check("match x:\n case C(a=1, a=2): pass")
check("match x:\n case f(x)(): pass")
check("match x:\n case 1 + 2: pass")
check("match x:\n case 1j + 2: pass")
check("match x:\n case 1 + 2j + 3: pass")
check("match x:\n case -a: pass")
check("match x:\n case - -1: pass")
check("match x:\n case +1: pass")
check("match x:\n case 'a' + 'b': pass")
check("match x:\n case f'{y}': pass")
check("match x:\n case x[0]: pass")
