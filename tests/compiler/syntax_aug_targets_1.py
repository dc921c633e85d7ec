# Targets of augmented assignment, annotation, walrus.
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("5 += 1")
check("f() += 1")
check("(a, b) += 1")
check("a, b += 1")
check("[a] += 1")
check("a + b += 1")
check("None += 1")
check("a += b += c")
check("a = b += c")
check("(a for a in b) += 1")
check("x++")
check("++x ++")
check("a <> b")
