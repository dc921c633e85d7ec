# Default repr and str of classes and instances (without addresses).
class C:
    class D:
        pass


def show(s):
    return s[: s.index(" at ") + 4] if " at " in s else s


print(repr(C), str(C), repr(C.D))
print(show(repr(C())), show(str(C.D())))


def f():
    class L:
        pass

    return L


print(f(), show(repr(f()())))
print(show(repr(f)), show(repr(C().__init__)), show(repr(lambda: 0)))


class R:
    def __repr__(self):
        return "R!"


class S:
    def __str__(self):
        return "S!"


print(R(), [R()], str(R()), "%s %r" % (R(), R()), f"{R()} {R()!s}")
print(str(S()), show(repr(S()))[:12], f"{S()}", "{}".format(S()))


class Bad:
    def __repr__(self):
        return 5

    __str__ = __repr__


for fn in (repr, str, print, lambda x: "%s" % x, lambda x: f"{x!r}", lambda x: repr([x])):
    try:
        fn(Bad())
    except TypeError as e:
        print(e)
C.D.__module__ = "other"
print(C.D)
