# Malformed numbers and strings.
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("'abc")
check('"abc')
check("x = 'abc\ny = 1")
check("'''abc")
check("'''abc\ndef\n")
check('"""abc\n\'\'\'')
check("x = (1,\n 'abc\n)")
check("0777")
check("00001")
check("0b12")
check("0b")
check("0b_")
check("0o8")
check("0o")
check("0xg")
check("0x")
