# Malformed numbers and strings, where 3.14 differs from 3.11.
# by-hand: messages or columns that changed after 3.11
# needs: unicode
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("'\\N'")
check("'\\N{'")
check("'\\N{NO SUCH NAME}'")
check("'\\N{}'")
check("b'\\x'")
check("b'\\xz0'")
check("bu'a'")
check("ub'a'")
check("fb'a'")
check("ur'a'")
