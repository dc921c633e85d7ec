# Bare raise in nested handlers, after handlers, and with nothing active.
import sys


def t(f):
    try:
        f()
    except BaseException as e:
        print(type(e).__name__, e)


def bare():
    raise


def reraise():
    try:
        raise KeyError("k")
    except KeyError:
        raise


def after_inner():
    try:
        raise KeyError("outer")
    except KeyError:
        try:
            raise ValueError("inner")
        except ValueError:
            pass
        raise


def through_call():
    def helper():
        raise

    try:
        raise KeyError("via helper")
    except KeyError:
        helper()


def after_handler():
    try:
        raise KeyError
    except KeyError:
        pass
    raise


def in_finally():
    try:
        try:
            raise KeyError("fin")
        finally:
            try:
                raise ValueError("x")
            except ValueError:
                pass
    except KeyError as e:
        raise


def in_else():
    try:
        pass
    except KeyError:
        pass
    else:
        raise


for f in (bare, reraise, after_inner, through_call, after_handler, in_finally, in_else):
    t(f)
print(sys.exc_info())
try:
    raise ValueError("v")
except ValueError as e:
    print(sys.exc_info()[0].__name__, sys.exc_info()[1] is e, sys.exception() is e)
    try:
        raise KeyError("k")
    except KeyError as k:
        print(sys.exception() is k)
    print(sys.exception() is e)
print(sys.exception())


def gen():
    try:
        raise KeyError("gen")
    except KeyError:
        yield sys.exception()
    yield sys.exception()


g = gen()
print(repr(next(g)), sys.exception(), next(g))
