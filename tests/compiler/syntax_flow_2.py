# return, yield, await, break and continue in wrong places.
# columns: \s\d+$
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("[x async for x in y]")
check("def f():\n return [x async for x in y]")
check("def f():\n return {x: 1 async for x in y}")
check("def f():\n return [await x for x in y]")
check("[await x for x in y]")
check("async def f():\n yield from x")
check("async def f():\n yield 1\n return 2")
check("async def f():\n return 1\n yield")
check("async def f():\n lambda: await x")
check("async def f():\n def g(): await x")
check("async x = 1")
check("async = 1")
check("await = 1")
check("async lambda: 0")
check("async while x: pass")
check("break")
