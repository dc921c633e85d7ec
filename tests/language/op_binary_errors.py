# Messages of binary operators on unsupported operands.
# by-hand: 3.14 words division by zero, zero to a negative power and print >> anew
class N:
    pass


env = {"n": N(), "f": len}


def t(src):
    try:
        print(src, "=", eval(src, env))
    except Exception as e:
        print(type(e).__name__, e)


for op in "+ - * @ / // % ** << >> & ^ |".split():
    t("n %s 1" % op)
t("1 + 'a'")
t("'a' + 1")
t("[] + ()")
t("() + []")
t("b'a' + 'a'")
t("'a' + b'a'")
t("'a' * 'b'")
t("[1] * 1.5")
t("1 - 'a'")
t("{} + {}")
t("{1} + {2}")
t("None + 1")
t("1.5 << 1")
t("1 | 1.0")
t("-'a'")
t("+[]")
t("~1.5")
t("-n")
t("divmod(n, 1)")
t("pow(n, 1, 2)")
t("pow(2, 3, 'x')")
t("divmod(1, 'a')")
t("1 << -1")
t("1 / 0")
t("1.5 // 0")
t("0 ** -1")
t("f + 1")
t("n @ n")
t("... + 1")
t("print >> 1")
