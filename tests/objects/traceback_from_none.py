# raise ... from None hides the context.
# exit: 1
def f():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("shown alone") from None


f()
