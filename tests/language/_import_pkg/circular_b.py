print("b begins")
from . import circular_a

seen = circular_a.before, hasattr(circular_a, "after")
try:
    from .circular_a import after
except ImportError as e:
    print(type(e).__name__, str(e).rpartition(" (")[0])


def late():
    return circular_a.after


print("b ends")
