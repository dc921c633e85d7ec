# Malformed try statements, where 3.14 differs from 3.11.
# columns: \s\d+$
# by-hand: messages or columns that changed after 3.11
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("try: pass\nexcept E as x.y: pass")
check("try: pass\nexcept E as f(): pass")
check("try: pass\nexcept E as 1: pass")
check("try: pass\nexcept E as None: pass")
check("try: pass\nexcept E as (a, b): pass")
check("try: pass\nexcept E, F as x: pass")
check("try: pass\nexcept E, x as y: pass")
check("try: pass\nexcept* E, F as x: pass")
