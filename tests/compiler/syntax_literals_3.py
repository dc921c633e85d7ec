# Malformed numbers and strings.
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("1jx")
check("1_000x")
check("5x = 1")
check("1.2.3")
check("1..2")
check("0_7")
check("0b1_")
check("'a' b'b'")
check("b'a' 'b'")
check("b'a' f'b'")
check("rr'a'")
check("'a' 1")
check("1 'a'")
check("'a' x")
check("x 'a'")
