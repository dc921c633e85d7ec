# An assertion that fails, with and without a message.
# exit: 1
def check(x):
    assert x > 0, "x must be positive"
    assert isinstance(x, str)


try:
    check(0)
except AssertionError as e:
    print(repr(e))
check(1)
