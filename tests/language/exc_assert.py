# assert with and without message; evaluation of the message.
def t(f):
    try:
        f()
        print("passed")
    except AssertionError as e:
        print(repr(e), e.args)


def msg(x):
    print("msg evaluated", end=" ")
    return x


def a1():
    assert 0


def a2():
    assert 0, "text"


def a3():
    assert [], msg((1, 2))


def a4():
    assert 1, msg("no")


def a5():
    assert (0, "always true")[0], None


def a6():
    assert not 0 and 1


def a7():
    assert 1 == 2 or False, {"any": "object"}


def a8():
    assert False, ValueError("inner")


for f in (a1, a2, a3, a4, a5, a6, a7, a8):
    t(f)
print(__debug__)
AssertionError_ = AssertionError


class Mine(Exception):
    pass


AssertionError = Mine
try:
    assert 0, "builtin is used"
except Exception as e:
    print(type(e) is AssertionError_, type(e).__name__)
del AssertionError


class BadTruth:
    def __bool__(self):
        raise LookupError("truth")


try:
    assert BadTruth()
except LookupError as e:
    print(e)
