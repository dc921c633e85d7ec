# Modules whose name is gone, and names that are no text.
import sys

module = type(sys)("module")
del module.__name__
sys.modules["nameless"] = module


def attempt(source):
    try:
        exec(source)
    except Exception as error:
        print(type(error).__name__, error)


module.__all__ = [1]
attempt("from nameless import *")
del module.__all__
module.__dict__[1] = 3
attempt("from nameless import *")
attempt("from nameless import q")
attempt("import nameless.q")
attempt("nameless.q")
attempt("module.q")
attempt("ValueError().__setstate__({1: 2})")
