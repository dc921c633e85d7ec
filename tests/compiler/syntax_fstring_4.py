# Malformed f-strings and t-strings.
# by-hand: messages of the f-string parser that came with 3.12, and t-strings
# needs: unicode
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("f'{#}'")
check("f'{a#b}'")
check("f'\\N{NOPE}'")
check("f'\\x1'")
check("f'{a\\}'")
check("f'{\\}'")
check("f'{a!r:{b:{c:{d}}}}'")
check("f'{\n}'")
check("f'''{\n}'''")
check("f'{a\n'")
check("f'{a:\n}'")
check("f'{a' b")
check("f'{1}' = 2")
check("f'{x!=}'")
