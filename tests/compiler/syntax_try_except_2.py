# Malformed try statements.
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("try: pass\nexcept* E:\n return")
check("def f():\n try: pass\n except* E:\n  return")
check("while 1:\n try: pass\n except* E:\n  break")
check("while 1:\n try: pass\n except* E:\n  continue")
check("try: pass\nexcept E pass")
check("try: pass\nexcept E\n pass")
check("try pass")
check("try:\npass\nexcept: pass")
check("try:\n pass\nexcept:\npass")
check("try:\n pass\nfinally:\npass")
check("try:\n pass\nexcept E:\npass")
check("except: pass")
