# global and nonlocal in wrong places.
# columns: \s\d+$
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("def f():\n [(yield x) for x in y]")
check("def f():\n {(yield from x) for x in y}")
check("def f():\n return (lambda x: [x := 1 for x in y])")
check("global")
check("global x.y")
check("global 1")
check("global x, ")
check("global x = 1")
check("def f():\n try: pass\n except E as x: pass\n global x")
check("def f():\n with a as x: pass\n global x")
check("def f():\n x += 1\n global x")
check("def f():\n del x\n global x")
check("class C:\n x = 1\n global x")
check("def f():\n (x := 1)\n global x")
check("def f():\n global x\n [x := 1 for y in z]\n global x")
