# Malformed parameter lists, where 3.14 differs from 3.11.
# columns: \s\d+$
# by-hand: messages or columns that changed after 3.11
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("def f(a=1, b): pass")
check("def f(a, b=1, c, d): pass")
check("def f(a=1, /, b): pass")
check("def f(a=1, b, /): pass")
check("lambda a=1, b: 0")
check("def f(__debug__): pass")
check("lambda a=1, /, b: 0")
