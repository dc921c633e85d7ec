# Stray characters and brackets.
# columns: \s\d+$
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("a[]")
check("a[b c]")
check("a[1:2:3:4]")
check("a[**b]")
check("a[b=1]")
check("a[b, c=1]")
check("a.")
check("a.b.")
check("a..b")
check(".a")
check("a.(b)")
check("a ==")
check("== a")
check("a ===")
check("a = = b")
