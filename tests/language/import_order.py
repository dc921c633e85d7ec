# Import order of packages and submodules, attributes set on parents.
import sys

for name in ("import_pkg", "import_pkg.relative"):
    print(name in sys.modules, end=" ")
print()
from import_pkg.relative.deep.third import level
import import_pkg

print(level, sorted(n for n in sys.modules if n.startswith("import_pkg")))
print(hasattr(import_pkg, "relative"), hasattr(import_pkg, "plain"), hasattr(import_pkg, "star_all"))
del import_pkg.plain
from import_pkg import plain

print(plain.__name__, hasattr(import_pkg, "plain"))
import import_pkg.plain as again

print(again is plain)
try:
    import_pkg.star_all
except AttributeError as e:
    print(e)
import import_pkg.star_all

print(import_pkg.star_all.shown)
sys.path.insert(0, sys.path[0] + "/import_pkg")
import plain as top

print(top is plain, top.__name__, top.__package__)
sys.path.pop(0)
