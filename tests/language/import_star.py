# from module import * with __all__, without, and with wrong entries.
# needs: files
from _import_pkg.star_all import *

print(shown, _shown_too, star_sub, "not_shown" in globals())
from _import_pkg.star_plain import *

print(visible, "_hidden" in globals(), "__dunder__" in globals(), seen_module.__name__, function())
try:
    from _import_pkg.star_bad import *
except AttributeError as e:
    print(e, exists)
try:
    from _import_pkg.star_bad_item import *
except TypeError as e:
    print(e)
from _import_pkg.star_package import *

print(here, sub.__name__)
d = {}
exec("from _import_pkg.star_all import *", d)
print(sorted(k for k in d if not k.startswith("__")))
import sys


class Fake:
    a = 1
    _b = 2

    def __init__(self):
        self.c = 3


sys.modules["fake_module"] = Fake()
exec("from fake_module import *", d)
print("a" in d, "c" in d, "_b" in d)
sys.modules["fake_module"].__all__ = ("a", "_b")
exec("from fake_module import *", d)
print(d["a"], d["_b"])
