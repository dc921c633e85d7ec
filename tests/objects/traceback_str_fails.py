# Exceptions whose __str__ fails, and classes of other modules.
# exit: 1
class Bad(Exception):
    def __str__(self):
        raise TypeError("no text")


class Other(Exception):
    __module__ = "pkg.mod"


def f():
    raise Bad("x")


try:
    f()
except Bad:
    raise Other("from another module")
