# The traceback of an uncaught error through several functions.
# exit: 1
def inner(x):
    return 1 / x


def outer(n):
    value = inner(n) + 1
    return value


print("before")
outer(0)
