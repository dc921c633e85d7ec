# importlib.import_module and reload.
# needs: files
import importlib
import _import_pkg.plain as p

m = importlib.import_module("_import_pkg.plain")
print(m is p)
rel = importlib.import_module(".deep.third", "_import_pkg.relative")
print(rel.__name__)
p.value = "changed"
p.extra = "kept"
old_class = p.Thing
r = importlib.reload(p)
print(r is p, p.value, p.extra, p.Thing is old_class)
for f in (lambda: importlib.import_module("no.such"), lambda: importlib.import_module(".x"), lambda: importlib.reload("name")):
    try:
        f()
    except (ImportError, TypeError) as e:
        print(type(e).__name__, e)
import sys

del sys.modules["_import_pkg.plain"]
try:
    importlib.reload(p)
except ImportError as e:
    print(e)
import _import_pkg.plain as fresh

print(fresh is p, fresh.value)
