# __cause__, __context__, __suppress_context__ in all combinations.
def chain(e):
    out = []
    while e is not None:
        out.append("%r%s" % (e, "!" if e.__suppress_context__ else ""))
        e = e.__cause__ or e.__context__
    return " <- ".join(out)


def t(f):
    try:
        f()
    except Exception as e:
        print(chain(e), "| ctx", repr(e.__context__), "| cause", repr(e.__cause__))


def implicit():
    try:
        raise KeyError(1)
    except KeyError:
        raise ValueError(2)


def explicit():
    try:
        raise KeyError(1)
    except KeyError as k:
        raise ValueError(2) from k


def from_none():
    try:
        raise KeyError(1)
    except KeyError:
        raise ValueError(2) from None


def three():
    try:
        implicit()
    except ValueError:
        raise OSError(3)


def in_finally():
    try:
        raise KeyError(1)
    finally:
        raise ValueError(2)


def handled_inside():
    try:
        raise KeyError(1)
    except KeyError:
        try:
            raise ValueError(2)
        except ValueError:
            pass
        raise TypeError(3)


def not_chained():
    try:
        raise KeyError(1)
    except KeyError:
        pass
    raise ValueError(2)


def same_object():
    e = KeyError(1)
    try:
        raise e
    except KeyError:
        raise e


def cycle():
    a, b = KeyError("a"), ValueError("b")
    try:
        raise a
    except KeyError:
        try:
            raise b
        except ValueError:
            raise a


for f in (implicit, explicit, from_none, three, in_finally, handled_inside, not_chained, same_object, cycle):
    t(f)
