# Malformed f-strings and t-strings.
# by-hand: messages of the f-string parser that came with 3.12, and t-strings
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("f'{x!s=}'")
check("f'{x=!}'")
check("t'{}'")
check("t'{a'")
check("t'}'")
check("t'{a!x}'")
check("t'a' 'b'")
check("'a' t'b'")
check("f'a' t'b'")
check("t'a' f'b'")
check("tf'a'")
check("bt'a'")
check("t'{!r}'")
check("t'{a:{}}'")
