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


check("f'{[a}'")
check("f'{a]}'")
check("f'{{}'")
check("f'{}}'")
check("f'{a$b}'")
check("f'{*}'")
check("f'{**a}'")
check("f'{*a}'")
check("f'{yield}'")
check("f'{await x}'")
check("f'{a.}'")
check("f'{a[}'")
check("f'{return}'")
check("f'{a; b}'")
