# An uncaught SyntaxError of exec shows its own line and caret.
# exit: 1
def f():
    exec("x = 1\ny = (2 +\nz = 3\n")


f()
