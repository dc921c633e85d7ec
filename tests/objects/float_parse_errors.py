# Texts and objects float() refuses.
class F:

    def __float__(self):
        return 1


class G:

    def __float__(self):
        return "x"


class H:

    def __index__(self):
        return 5


class S(str):

    def __float__(self):
        return 9.5


def t(x):
    try:
        print(float(x))
    except Exception as e:
        print(type(e).__name__, e)


for s in ("", " ", ".", "e5", "1e", "1e+", "1.2.3", "--1", "1,5", "1 2", "0x1p3", "in", "infi",
          "nann", "1__0", "_1", "1_", "1_.5", "1._5", "1e_5", "\0", "1\0", "one", "1d5", "½"):
    t(s)
for o in (F(), G(), H(), S("1"), b"", b"x", b"\xff", None, [], 1j, {}, object):
    t(o)
