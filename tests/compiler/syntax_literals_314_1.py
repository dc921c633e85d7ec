# Malformed numbers and strings, where 3.14 differs from 3.11.
# by-hand: messages or columns that changed after 3.11
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("f'abc")
check("f'''abc")
check("f'{x")
check("b'é'")
check("'\\x'")
check("'\\x1'")
check("'\\xg0'")
check("'\\u123'")
check("'\\U0001'")
check("'\\U00110000'")
