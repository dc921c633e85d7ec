# Subclasses of ExceptionGroup with derive and __new__.
class G(ExceptionGroup):
    def __new__(cls, msg, excs, code):
        self = super().__new__(cls, msg, excs)
        self.code = code
        return self

    def __init__(self, msg, excs, code):
        super().__init__(msg, excs)

    def derive(self, excs):
        print("derive", len(excs), end="; ")
        return G(self.message, excs, self.code)


g = G("g", [ValueError(1), KeyError(2), G("in", [ValueError(3)], 7)], 5)
m, r = g.split(ValueError)
print(type(m).__name__, m.code, repr(m), type(r).__name__, r.code)
print(type(m.exceptions[1]).__name__, m.exceptions[1].code)


class Plain(ExceptionGroup):
    pass


p = Plain("p", [ValueError(1), KeyError(2)])
m, r = p.split(KeyError)
print(type(m).__name__, type(r).__name__, repr(p))
try:
    raise g
except* KeyError as e:
    print(type(e).__name__, e.code)
except* ValueError as e:
    print(type(e).__name__, e.code, [type(x).__name__ for x in e.exceptions])


class Bad(ExceptionGroup):
    def derive(self, excs):
        return 5


try:
    Bad("b", [ValueError(), KeyError()]).split(KeyError)
except TypeError as e:
    print(e)


class Base(BaseExceptionGroup):
    pass


print(type(Base("x", [ValueError()])).__name__, type(Base("x", [KeyboardInterrupt()]).derive([ValueError()])).__name__)


class Mixed(ExceptionGroup, ValueError):
    pass


try:
    raise Mixed("m", [OSError()])
except ValueError as e:
    print(repr(e))
