# raise of classes, instances, with from; invalid operands.
class E(Exception):
    def __init__(self, *a):
        print("init", a, end="; ")
        super().__init__(*a)


class New(Exception):
    def __new__(cls, *a):
        return 5


class Boom(Exception):
    def __init__(self):
        raise LookupError("in constructor")


def t(src):
    try:
        exec(src, globals())
    except BaseException as e:
        print(type(e).__name__, e.args, "cause", repr(e.__cause__), e.__suppress_context__)


t("raise E")
t("raise E()")
t("raise E(1, 2)")
t("raise E from None")
t("raise E from KeyError")
t("raise E(1) from KeyError('c')")
t("raise (E if 0 else KeyError)('x')")
t("raise 5")
t("raise 'text'")
t("raise None")
t("raise int")
t("raise [E]")
t("raise (E, 'x')")
t("raise E from 5")
t("raise E from int")
t("raise E from E(3)")
t("raise New")
t("raise Boom")
t("raise E from Boom")
t("raise undefined")
t("raise E from undefined")
t("raise KeyboardInterrupt('ki')")
t("raise SystemExit(3)")
t("raise GeneratorExit")
