# Folders without __init__.py are namespace packages.
# needs: files
import _import_pkg.space.inner
import _import_pkg.space.more.leaf as leaf
from _import_pkg.space import inner, more

s = _import_pkg.space
print(inner.where, leaf.where, more.leaf is leaf)
print(s.__name__, s.__package__, type(s).__name__, getattr(s, "__file__", None))
print(len(list(s.__path__)), list(s.__path__)[0].replace("\\", "/").endswith("_import_pkg/space"))
try:
    from _import_pkg.space import nothing
except ImportError as e:
    print(e)
try:
    import _import_pkg.space.nothing
except ImportError as e:
    print(type(e).__name__, e)
print([n for n in dir(s) if n[0] != "_"])
