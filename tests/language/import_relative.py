# Relative imports of one, two and three dots in packages.
# needs: files
import _import_pkg.relative as r

print(r.first.word, r.imported_word, r.parent_value, r.plain_value)
from _import_pkg.relative.deep import third

print(third.level, third.value, third.T.__name__, third.me.__name__)
from _import_pkg.relative import second

print(second.both, r.first.two is second, r.first.third is third)
print(r.__package__, r.__name__, third.__package__, third.__name__)
print([n for n in dir(r) if n[0] != "_"])
for src in ("from . import x", "from .x import y", "from .. import z"):
    try:
        exec(src, {"__name__": "__main__"})
    except ImportError as e:
        print(type(e).__name__, e)
ns = {"__name__": "_import_pkg.relative.first", "__package__": "_import_pkg.relative"}
exec("from . import second\nfrom .. import value\nfrom .deep.third import level", ns)
print(ns["value"], ns["level"])
try:
    exec("from ... import x", ns)
except ImportError as e:
    print(type(e).__name__, e)
try:
    exec("from . import nothing", ns)
except ImportError as e:
    print(type(e).__name__, str(e).split(" (")[0])
try:
    exec("from .nothing import x", ns)
except ImportError as e:
    print(type(e).__name__, e, e.name)
