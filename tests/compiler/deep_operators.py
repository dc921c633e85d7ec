# Very long chains of prefixes and operators compile or raise, and never crash.
# needs: memory
# slow
def t(source, mode="exec"):
    try:
        compile(source, "t", mode)
    except (SyntaxError, RecursionError, MemoryError):
        pass
    print("ok")


n = 20000
t("x = " + "-" * n + "1")
t("not " * n + "x")
t("lambda: " * n + "x")
t("x if y else " * n + "z")
t("a" + ".b" * n)
t("a" + "()" * n)
t("a" + "[0]" * n)
t("a ** " * n + "b")
t("a = " * n + "b")
t("await " * n + "b")
t("*" * n + "a")
t("x = " + "1 + " * n + "1")
t("x = " + "a < " * n + "1")
t("x = " + "a and " * n + "1")
t("x = " + "a or b and " * n + "1")
t("if x: pass\n" + "elif x: pass\n" * n)
t("x" + " = yield" * n)
t("a:" * n)
t("'a'" * n)
t("x = [" + "1 for x in y " * 500 + "]")
t("x = [a" + " for x in y" * n + "]")
t("x = [a for x in y" + " if x" * n + "]")
t("\n".join(" " * i + "if x:" for i in range(300)))
t("\n".join(" " * i + "def f():" for i in range(300)))
t("\n".join(" " * i + "class C:" for i in range(300)))
t("\n".join(" " * i + "with x:" for i in range(300)))
t("\n".join(" " * i + "try:" for i in range(300)))
