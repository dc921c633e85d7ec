# Which string is a docstring; quotes, prefixes, concatenation, indentation.
# by-hand: 3.13 strips the common indentation from docstrings
def plain():
    "one line"


def triple():
    """Summary.

        Indented more.
    Indented the same.
      Tail.
    """


def raw():
    r"""raw \n text"""


def concat():
    "first " "second"


def not_bytes():
    b"bytes"


def not_fstring():
    f"fstring"


def not_expr():
    "a" + "b"


def not_first():
    x = 1
    "late"


def paren():
    ("parenthesised")


def comment_first():
    # comment

    "after comment"


def semicolon(): "same line"; return 1


def tabs():
    """first
	tab
        spaces
    """


def unicode():
    "ünï ☺ \u20ac"


class C:
    """class doc
    second"""

    def m(self):
        """method doc
           deeper
         less"""


class D: "inline"


class E:
    x = 1
    "no"


def empty():
    ""


for f in (plain, triple, raw, concat, not_bytes, not_fstring, not_expr, not_first, paren, comment_first, semicolon, tabs, unicode, C, C.m, D, E, empty):
    print(f.__name__, repr(f.__doc__))
ns = {}
exec("'''module doc\n  indented'''\nx = 1", ns)
print(repr(ns["__doc__"]), __doc__)
print((lambda: "not doc").__doc__, compile("'doc'", "f", "exec").co_consts[0] == "doc")


async def co():
    "async doc"


def gen():
    "gen doc"
    yield


print(co.__doc__, gen.__doc__)
