visible = "v"
_hidden = "h"
__dunder__ = "d"
import sys as seen_module


def function():
    return visible
