# The attributes of a SyntaxError: text, file, line and column.
# columns: \s\d+$
# by-hand: one message differs in 3.11
def check(source, filename="<test>"):
    try:
        compile(source, filename, "exec")
    except SyntaxError as e:
        print(repr(e.text.rstrip("\n")), e.filename, e.lineno, e.offset)
        print(e.args[0], "|", e)


check("x = 5 +")
check("a = 1\nb = (c d)\n", "name.py")
check("f(a for a in b, c)")
check("  x = 1")
check("\tif x:\n\ty = = 1")
check("if x:\n    y = 1 2\n")
check("é = 'ü' €")
check("s = 'abc\nt = 1")
check("x = '''abc\ndef")
check("x = (\n  1,\n  2 3\n)")
check("for x in y:\npass")
check("a; b = ; c")
check("class C:\n    def f(self):\n        return yield\n")
check("(" + "\n" * 3 + "x y)")
check("x = [1, 2")
check("日本 = 1 2")
try:
    eval("1 +")
except SyntaxError as e:
    print(e.filename, e.text, e.lineno, e.offset)
try:
    exec("\n\nx = )")
except SyntaxError as e:
    print(e.filename, repr(e.text), e.lineno, e.offset)
