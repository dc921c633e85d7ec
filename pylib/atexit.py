# Functions to be called at the end of the program, the last one first.
import sys

_functions = []


def register(func, /, *args, **kwargs):
    """Adds a function; returns it, so that it serves as a decorator."""
    if not callable(func):
        raise TypeError("the first argument must be callable")
    if not _functions:
        sys.atexit(_run_exitfuncs)
    _functions.append((func, args, kwargs))
    return func


def unregister(func):
    """Removes a function, as often as it was added."""
    _functions[:] = [entry for entry in _functions if entry[0] != func]


def _clear():
    _functions.clear()


def _ncallbacks():
    return len(_functions)


def _run_exitfuncs():
    while _functions:
        func, args, kwargs = _functions.pop()
        try:
            func(*args, **kwargs)
        except SystemExit:
            pass
        except BaseException as error:
            print("Exception ignored in atexit callback:", func, file=sys.stderr)
            sys.print_exception(error, sys.stderr)
