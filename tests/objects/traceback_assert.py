# by-hand: the traceback of a failed assert marks the condition since 3.13.
# exit: 1
def check(x):
    assert x > 0, "x must be positive"
    assert isinstance(x, str)


try:
    check(0)
except AssertionError as e:
    print(repr(e))
check(1)
