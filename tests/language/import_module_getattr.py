# Module-level __getattr__ and __dir__.
# needs: files
import _import_pkg.dynamic as d
from _import_pkg.dynamic import dyn_x, real

print(d.real, d.dyn_a, dyn_x, real, dir(d))
print(hasattr(d, "other"), getattr(d, "other", "default"))
try:
    d.other
except AttributeError as e:
    print(e)
try:
    from _import_pkg.dynamic import other
except ImportError as e:
    print(str(e).split(" (")[0])
d.dyn_a = "assigned"
print(d.dyn_a)
del d.dyn_a
print(d.dyn_a)
del d.__getattr__
try:
    d.dyn_a
except AttributeError as e:
    print(e)


def __getattr__(name):
    return "main " + name


import sys

print(sys.modules["__main__"].something)
try:
    something
except NameError as e:
    print(e)
