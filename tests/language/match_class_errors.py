# Errors of class patterns.
class P:
    __match_args__ = ("x", "y")

    def __init__(self, **kw):
        self.__dict__.update(kw)


class NoArgs:
    pass


class BadArgs:
    __match_args__ = ["x"]


class BadItem:
    __match_args__ = (1,)


def t(src, v):
    try:
        ns = dict(globals(), v=v)
        exec("match v:\n case %s: r = 'matched'\n case _: r = 'no match'" % src, ns)
        print(ns["r"])
    except Exception as e:
        print(type(e).__name__, e)


t("P(1, 2, 3)", P(x=1, y=2))
t("P(1, x=1)", P(x=1, y=2))
t("P(1, y=2)", P(x=1, y=2))
t("P(1)", P(y=2))
t("P(z=_)", P(x=1))
t("P()", P())
t("NoArgs(1)", NoArgs())
t("NoArgs(1)", 5)
t("NoArgs(a=1)", NoArgs())
t("BadArgs(1)", BadArgs())
t("BadItem(1)", BadItem())
t("int(1, 2)", 1)
t("int(1, real=1)", 1)
t("str('a', 'b')", "a")
t("undefined()", 5)
t("P.x.y", P)


class Raises:
    @property
    def a(self):
        raise ValueError("in property")

    @property
    def b(self):
        raise AttributeError("looks missing")


t("Raises(a=1)", Raises())
t("Raises(b=1)", Raises())
t("(int() | str())", "s")
t("type()", int)


class Inherit(P):
    pass


t("Inherit(1, 2)", Inherit(x=1, y=2))
t("Inherit(1, 2)", P(x=1, y=2))
