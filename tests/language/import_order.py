# Import order of packages and submodules, attributes set on parents.
# needs: files
import sys

for name in ("_import_pkg", "_import_pkg.relative"):
    print(name in sys.modules, end=" ")
print()
from _import_pkg.relative.deep.third import level
import _import_pkg

print(level, sorted(n for n in sys.modules if n.startswith("_import_pkg")))
print(hasattr(_import_pkg, "relative"), hasattr(_import_pkg, "plain"), hasattr(_import_pkg, "star_all"))
del _import_pkg.plain
from _import_pkg import plain

print(plain.__name__, hasattr(_import_pkg, "plain"))
import _import_pkg.plain as again

print(again is plain)
try:
    _import_pkg.star_all
except AttributeError as e:
    print(e)
import _import_pkg.star_all

print(_import_pkg.star_all.shown)
sys.path.insert(0, sys.path[0] + "/_import_pkg")
import plain as top

print(top is plain, top.__name__, top.__package__)
sys.path.pop(0)
