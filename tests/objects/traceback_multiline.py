# Statements over several lines: the first line of the failing part is shown.
# exit: 1
def f(a,
      b):
    return (a
            + b)


f(
    1,
    "x",
)
