# Exceptions in __enter__ and __exit__, replacement and context.
class M:
    def __init__(self, enter=None, exit=None, ret=False):
        self.e, self.x, self.ret = enter, exit, ret

    def __enter__(self):
        if self.e:
            raise self.e
        return self

    def __exit__(self, *a):
        print("exit", a[0] and a[0].__name__, end="; ")
        if self.x:
            raise self.x
        return self.ret


def t(m, body=None, m2=None):
    try:
        with m:
            with m2 or M():
                if body:
                    raise body
                print("body", end="; ")
        print("normal end")
    except Exception as e:
        print(repr(e), "context", repr(e.__context__))


t(M(enter=ValueError("enter")))
t(M(exit=ValueError("exit")))
t(M(exit=ValueError("exit")), KeyError("body"))
t(M(ret=True), KeyError("body"))
t(M(ret=[]), KeyError("body"))
t(M(ret="yes"), KeyError("body"))
t(M(ret=True), None)
t(M(), None, M(enter=OSError("inner enter")))
t(M(ret=True), None, M(exit=OSError("inner exit")))
t(M(exit=ValueError("outer")), KeyError("b"), M(exit=OSError("inner")))


class Reraise:
    def __enter__(self):
        pass

    def __exit__(self, t, v, tb):
        raise v


try:
    with Reraise():
        raise KeyError("same")
except KeyError as e:
    print(repr(e), e.__context__)


class BadBool:
    def __enter__(self):
        pass

    def __exit__(self, *a):
        return self

    def __bool__(self):
        raise LookupError("truth")


try:
    with BadBool():
        raise KeyError("x")
except LookupError as e:
    print(repr(e))
with BadBool():
    print("no truth asked")
