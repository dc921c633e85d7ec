# raise inside except* clauses: merged groups, bare raise, context.
def show(e):
    if isinstance(e, BaseExceptionGroup):
        return "%s%r[%s]" % (type(e).__name__[0], e.message, ", ".join(map(show, e.exceptions)))
    return repr(e)


def t(f):
    try:
        f()
    except BaseException as e:
        print(show(e), "| ctx", show(e.__context__), "| cause", e.__cause__)


def g():
    return ExceptionGroup("g", [ValueError(1), KeyError(2), OSError(3)])


def new_one():
    try:
        raise g()
    except* ValueError:
        raise TypeError("new")


def new_two():
    try:
        raise g()
    except* ValueError:
        raise TypeError("n1")
    except* KeyError:
        raise IndexError("n2")
    except* OSError:
        pass


def bare():
    try:
        raise g()
    except* ValueError:
        raise
    except* KeyError:
        pass


def bare_all():
    try:
        raise g()
    except* Exception:
        raise


def same_name():
    try:
        raise g()
    except* ValueError as e:
        raise e


def new_only():
    try:
        raise ValueError("n")
    except* ValueError:
        raise KeyError("replaced")


def nested():
    try:
        raise ExceptionGroup("o", [g(), ValueError(4)])
    except* ValueError:
        pass


for f in (new_one, new_two, bare, bare_all, same_name, new_only, nested):
    t(f)
