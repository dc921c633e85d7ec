# return, yield, await, break and continue in wrong places.
# columns: \s\d+$
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("return")
check("return 1")
check("class C:\n return 1")
check("if 1:\n return")
check("yield")
check("x = yield 1")
check("class C:\n yield 1")
check("class C:\n x = [(yield) for i in y]")
check("await x")
check("class C:\n await x")
check("def f():\n await x")
check("lambda: await x")
check("def f():\n async for x in y: pass")
check("def f():\n async with x: pass")
check("async for x in y: pass")
check("async with x: pass")
