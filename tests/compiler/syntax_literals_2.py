# Malformed numbers and strings.
def check(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "compiles")


check("0x_")
check("1__0")
check("1_")
check("1_.5")
check("1._5")
check("1.5_")
check("1e")
check("1e+")
check("1e_5")
check("1e5_")
check("1_e5")
check("1a")
check("1abc")
check("0b1a")
check("0x1g")
check("1.5a")
