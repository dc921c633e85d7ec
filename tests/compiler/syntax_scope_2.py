# global and nonlocal in wrong places.
# columns: \s\d+$
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("def f():\n x = 1\n def g():\n  x = 2\n  nonlocal x")
check("def f():\n x = 1\n def g():\n  print(x)\n  nonlocal x")
check("def f():\n x = 1\n def g(x):\n  nonlocal x")
check("def f():\n x = 1\n def g():\n  global x\n  nonlocal x")
check("def f():\n x = 1\n def g():\n  nonlocal x\n  global x")
check("def f():\n x = 1\n def g():\n  nonlocal x\n  x: int = 2")
check("def f():\n global x\n def g():\n  nonlocal x")
check("class C:\n x = 1\n def f(self):\n  nonlocal x")
check("def f():\n [x := 1 for x in y]")
check("[x := 1 for x in y]")
check("[[x := 1 for z in y] for x in w]")
check("[y for x in (y := z)]")
check("[x for x in [i := 1 for i in a]]")
check("class C:\n [y := x for x in a]")
check("(lambda: (yield))\n[(yield) for x in y]")
