# Malformed try statements.
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("try: pass")
check("try: pass\nx = 1")
check("try: pass\nelse: pass")
check("try: pass\nelse: pass\nfinally: pass")
check("try: pass\nfinally: pass\nexcept: pass")
check("try: pass\nexcept: pass\nexcept E: pass")
check("try: pass\nexcept:\n pass\nexcept E:\n pass\n")
check("try: pass\nexcept E as: pass")
check("try: pass\nexcept as x: pass")
check("try: pass\nexcept *: pass")
check("try: pass\nexcept* E: pass\nexcept F: pass")
check("try: pass\nexcept E: pass\nexcept* F: pass")
