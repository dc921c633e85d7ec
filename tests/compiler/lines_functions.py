# Line numbers in tracebacks through functions, generators, classes, decorators, and frames.
import sys


def here():
    return sys._getframe(1).f_lineno


def lines(f):
    try:
        f()
    except Exception as e:
        tb, out = e.__traceback__, []
        while tb:
            out.append((tb.tb_lineno - base, tb.tb_frame.f_code.co_name))
            tb = tb.tb_next
        return out[1:]


base = here()


def a():
    x = 1

    return b(x,

             2)


def b(x,
      y):
    "doc"
    def inner():
        # comment

        raise ValueError(
            x)

    return inner()


def gen():
    yield 1
    yield from sub()


def sub():
    yield 2

    1 / 0


class C:
    x = here() - base

    @property
    def p(self):
        return self.q

    def __getattr__(self, n):
        raise KeyError(n)


def deco(f):
    return lambda: f(1)


@deco

@deco
def decorated():
    pass


print(lines(a))
print(lines(lambda: list(gen())))
print(lines(lambda: C().p), C.x)
print(lines(decorated), decorated.__code__.co_firstlineno - base)
print(here() - base, [here() - base,
                      here() - base], (
    here() - base))
print(a.__code__.co_firstlineno - base, deco.__code__.co_firstlineno - base)
f = lambda: (

    here() - base)
print(f())
if (here()
        - base): print(here() - base)
x = """

""" + str(here() - base)
print(x)
