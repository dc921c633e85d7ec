# Malformed match statements and patterns, where 3.14 differs from 3.11.
# columns: \s\d+$
# by-hand: messages or columns that changed after 3.11
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("match x:\n case 1 | a: pass")
check("match x:\n case [a] | [b]: pass")
check("match x:\n case [a, b] | [a]: pass")
check("match x:\n case 1 as a.b: pass")
check("match x:\n case 1 as f(): pass")
check("match x:\n case 1 as 2: pass")
check("match x:\n case a.b | c: pass")
