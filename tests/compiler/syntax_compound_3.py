# Malformed compound statements.
# columns: \s\d+$
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("class C(: pass")
check("class 1: pass")
check("class None: pass")
check("class C(a b): pass")
check("class C(x for x in y): pass")
check("class C(a=1, b): pass")
check("with x")
check("with (x as y, z as w)")
check("@\ndef f(): pass")
check("@x\ny = 1")
check("@x y\ndef f(): pass")
check("@x = 1\ndef f(): pass")
check("for x in y")
check("lambda")
