# by-hand: the texts are our own; CPython's are its documentation
# needs: memory
import io
import sys


def show(*subject):
    print("-", *[s if isinstance(s, str) else type(s).__name__ for s in subject])
    stdout, sys.stdout = sys.stdout, io.StringIO()
    try:
        help(*subject)
    finally:
        text, sys.stdout = sys.stdout.getvalue(), stdout
    return text


class Base:
    pass


class Thing(Base, ValueError):
    """What a thing is.

    More of it."""

    field = "x" * 100

    def method(self, x, a=1, /, b="two", *rest, key=None, need, **others):
        """Does much."""

    @property
    def value(self):
        """The value."""

    @classmethod
    def make(cls, x):
        pass

    @staticmethod
    def helper():
        pass

    class Inner:
        pass

    def _private(self):
        pass

    def __repr__(self):
        return "thing"


def plain():
    pass


print(show("keywords"))
print(show("no such thing"))
for subject in Thing, Thing.method, Thing().method, Thing.make, plain, Thing(), len, [].append, "len":
    print(show(subject))

text = show()
print(text.split(" ")[0], "help('modules')" in text)
names = show("modules").split()
print([name for name in ("sys", "math", "builtins", "gc") if name not in names], "_help" in names)
text = show(sys)
print(text.startswith("module sys\n"), "    exit(status=None, /)\n" in text)
print(show("math") == show(__import__("math")))

try:
    help(1, 2)
except TypeError as error:
    print(error)

