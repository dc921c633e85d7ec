# 100,000 opening brackets end in an exception, never in a crash.
# needs: memory
# slow
def t(source):
    try:
        compile(source, "t", "exec")
    except (SyntaxError, RecursionError, MemoryError):
        print("ok")
    else:
        print("compiled")


n = 100000
for b in "([{":
    t(b * n)
t("f(" * n)
t("a[" * n)
t("{1:" * n)
t("[*" * n)
t("(yield " * n)
t("(lambda:" * n)
t("((((" * (n // 4) + "))))" * (n // 4))
t("[" * n + "]" * n)
t("x = " + "(" * n + "1" + ")" * n)
t("(" * n + ":= 1")
t("([{" * (n // 3))
t("def f(x=" + "(" * n)
t("@" + "(" * n)
t("match x:\n case " + "[" * n)
t("match x:\n case " + "(" * n + "a" + ")" * n + ": pass")
t("f'" + "{f'" * 5000)
print(eval("(" * 50 + "1" + ")" * 50), eval("[" * 50 + "]" * 50) is not None)
