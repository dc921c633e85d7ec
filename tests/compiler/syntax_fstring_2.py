# Malformed f-strings and t-strings.
# columns: \s\d+$
# by-hand: messages of the f-string parser that came with 3.12, and t-strings
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("f'{:x}'")
check("f'{=}'")
check("f'{a:{}}'")
check("f'{a:{b'")
check("f'{a:{b}'")
check("f'{a:{b!q}}'")
check("f'{a b}'")
check("f'{a,, b}'")
check("f'{1 +}'")
check("f'{a = 1}'")
check("f'{lambda x: 1}'")
check("f'{lambda: 0}'")
check("f'{(a}'")
check("f'{a)}'")
