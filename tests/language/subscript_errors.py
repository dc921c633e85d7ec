# Subscript errors of built-in types and objects without the methods.
# by-hand: 3.14's messages for unhashable dict keys and set elements
class N:
    pass


def t(src):
    try:
        exec(src, {"n": N(), "N": N, "l": [1], "t": (1,), "s": "a", "d": {}, "i": 5, "f": len})
    except Exception as e:
        print(type(e).__name__, e)


t("n[0]")
t("n[0] = 1")
t("del n[0]")
t("i[0]")
t("i[0] = 1")
t("f[0]")
t("None[0]")
t("N[0]")
t("l['a']")
t("l[1.0]")
t("l[5]")
t("l[-2]")
t("l[5] = 1")
t("del l[5]")
t("l[None:'x']")
t("t[3]")
t("t['x']")
t("t[0] = 1")
t("del t[0]")
t("s[4]")
t("s['x']")
t("s[0] = 'b'")
t("del s[0]")
t("d['x']")
t("del d['x']")
t("d[[]]")
t("d[{}] = 1")
t("l[::0]")
t("range(3)[3]")
t("{1}[0]")
