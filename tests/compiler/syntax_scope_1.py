# global and nonlocal in wrong places.
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("def f():\n x = 1\n global x")
check("def f():\n print(x)\n global x")
check("def f(x):\n global x")
check("def f():\n for x in y: pass\n global x")
check("def f():\n import x\n global x")
check("def f():\n def x(): pass\n global x")
check("def f():\n x: int\n global x")
check("def f():\n global x\n x: int = 1")
check("x: int = 1\nglobal x")
check("x = 1\nglobal x")
check("nonlocal x")
check("class C:\n nonlocal x")
check("def f():\n nonlocal x")
check("def f():\n nonlocal x\n x = 1\ndef g(): pass")
check("def f(x):\n nonlocal x")
