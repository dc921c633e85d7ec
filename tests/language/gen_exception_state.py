# Exception state is saved and restored around yields.
import sys


def g():
    try:
        raise ValueError("in gen")
    except ValueError:
        yield repr(sys.exception())
        yield repr(sys.exception())
    yield repr(sys.exception())


try:
    raise KeyError("outside")
except KeyError:
    x = g()
    print(next(x), repr(sys.exception()))
    print(next(x), repr(sys.exception()))
print(next(x), sys.exception())


def seen():
    yield repr(sys.exception())
    try:
        yield
    except LookupError as e:
        yield repr(e), repr(e.__context__)
    yield repr(sys.exception())


try:
    raise OSError("caller")
except OSError:
    s = seen()
    print(next(s))
next(s)
print(s.throw(KeyError("t")))
print(next(s))


def bare_raise():
    yield 1
    raise


b = bare_raise()
next(b)
try:
    raise TypeError("handled by caller")
except TypeError:
    try:
        next(b)
    except TypeError as e:
        print("reraised", e)


def context():
    try:
        raise ValueError("first")
    except ValueError:
        yield
        raise IndexError("second")


c = context()
next(c)
try:
    try:
        raise KeyError("between")
    except KeyError:
        next(c)
except IndexError as e:
    print(repr(e.__context__), repr(e.__context__.__context__))
