# Indentation errors.
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("with (x as y):\ny")
check("try:\nx\nexcept: pass")
check("if x:\n pass\nelif y:\nz")
check("if x:\n pass\nelse:\nz")
check("for x in y:\n pass\nelse:\nz")
check("while x:\n pass\nelse:\nz")
check("match x:\ncase 1: pass")
check("match x:\n case 1:\n pass")
check("if x:\n\ty\n        z")
check("if x:\n        y\n\tz")
check("if x:\n \ty\n\t z")
check("if x:\n\ta\n\tif y:\n        b")
check("async def f():\nx")
check("async def f():\n async for x in y:\n z")
