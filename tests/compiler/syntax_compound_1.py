# Malformed compound statements.
# columns: \s\d+$
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("if x")
check("if x\n pass")
check("if x = 1: pass")
check("if x.y = 1: pass")
check("if (x = 1): pass")
check("if: pass")
check("if x: pass\nelif: pass")
check("if x: pass\nelif y = 1: pass")
check("if x: pass\nelse pass")
check("if x:: pass")
check("elif x: pass")
check("while x")
check("while: pass")
check("while x = 1: pass")
