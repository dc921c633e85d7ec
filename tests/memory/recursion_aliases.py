# needs: memory
# skip-on: move (each of very many allocations would move very many objects)
# by-hand: CPython ends by a signal here
# Generic aliases nested too deeply end in RecursionError, whatever is asked of them.
from typing import TypeVar


def nested(inner, union=False):
    for _ in range(60_000):
        inner = list[inner] | None if union else list[inner]
    return inner


def attempt(function):
    try:
        function()
    except RecursionError:
        print("RecursionError")
    else:
        print("no error")


T = TypeVar("T")
attempt(lambda: repr(nested(int)))
attempt(lambda: hash(nested(int)))
attempt(lambda: nested(int) == nested(int))
attempt(lambda: nested(int).__parameters__)
attempt(lambda: nested(T)[int])
attempt(lambda: nested(int, True).__parameters__)
