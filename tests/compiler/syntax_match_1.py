# Malformed match statements and patterns.
# columns: \s\d+$
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("match x:\n pass")
check("match x:\n case a: pass\n case b: pass")
check("match x:\n case _: pass\n case 1: pass")
check("match x:\n case a | 1: pass")
check("match x:\n case 1 | _: pass\n case 2: pass")
check("match x:\n case (a | b): pass")
check("match x:\n case [a, a]: pass")
check("match x:\n case {'a': a, 'b': a}: pass")
check("match x:\n case C(a, b=a): pass")
check("match x:\n case [*a, *b]: pass")
check("match x:\n case 1 as _: pass")
check("match x:\n case a as a: pass")
check("match x:\n case {'a': 1, 'a': 2}: pass")
check("match x:\n case {1: a, 1.0: b}: pass")
check("match x:\n case {a: 1}: pass")
