# add_note and __notes__.
# by-hand: 3.14's message for a note that is no string
e = ValueError("v")
print(hasattr(e, "__notes__"))
e.add_note("first")
e.add_note("second")
print(e.__notes__, e.args, str(e))
try:
    e.add_note(5)
except TypeError as x:
    print(x)
e.__notes__ = "not a list"
try:
    e.add_note("x")
except TypeError as x:
    print(x)
del e.__notes__
e.add_note("again")
print(e.__notes__)


def f():
    try:
        raise KeyError("k")
    except KeyError as k:
        k.add_note("note from f")
        raise


try:
    f()
except KeyError as k:
    k.add_note("note from caller")
    print(k.__notes__, k.__dict__)
