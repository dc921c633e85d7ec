# by-hand: CPython 3.14 shows these in the traceback that ends a program; CPython 3.11 does not
# needs: unix
# Misspelt keywords, and what is no misspelt keyword.
import _typos

for source in ("whille True:\n    pass\n", "fro x import y", "for x im range(3): pass", "deff f(): pass",
               "def f():\n    retrun 5", "improt os", "y = lamda x: x", "if x adn y: pass",
               "print(x iff y else z)", "asynch def f(): pass", "x y", "x = = 1", "print(1 2)",
               "print 1", "a = 'whille x", "whille x y"):
    try:
        compile(source, "<string>", "exec")
    except SyntaxError as error:
        _typos.correct(error)
        print(error.lineno, error.offset, error.end_offset, error.msg)
