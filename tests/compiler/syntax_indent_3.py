# Indentation errors.
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("async def f():\n async with x:\n z")
check("def f():\n  if x:\n    a\n   b")
check("x = (\n1)\n  y")
check("if 1:\n  x\n\n\n y")
check("\tx")
check("if x: pass\n  y")
check("def f():\n  '''doc'''\n   x")
check("if x:\n  a;\n   b")
check("lambda:\n x")
check("@x\n def f(): pass")
check("class C:\n def f(self):\n pass")
check("if x:\n  pass\n else:\n  pass")
