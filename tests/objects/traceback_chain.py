# Chained exceptions: during handling, and direct cause.
# exit: 1
def first():
    raise KeyError("first")


def second():
    try:
        first()
    except KeyError:
        int("second")


def third():
    try:
        second()
    except ValueError as e:
        raise RuntimeError("third") from e


try:
    third()
except RuntimeError:
    raise IndexError
