# The __import__ function: fromlist, levels, replacement.
# needs: files
import builtins
import sys

print(__import__("_import_pkg.plain").__name__)
print(__import__("_import_pkg.plain", fromlist=["value"]).__name__)
print(__import__("_import_pkg", None, None, ["plain"]).plain.__name__)
print(__import__("_import_pkg.plain", fromlist=[]).__name__)
print(__import__("sys") is sys)
g = {"__package__": "_import_pkg.relative", "__name__": "_import_pkg.relative.x"}
print(__import__("", g, None, ["deep"], 1).__name__)
print(__import__("plain", g, None, ["value"], 2).__name__)
original = builtins.__import__
calls = []


def spy(name, globals=None, locals=None, fromlist=(), level=0):
    calls.append((name, fromlist, level))
    return original(name, globals, locals, fromlist, level)


builtins.__import__ = spy
import _import_pkg.plain as p
from _import_pkg import plain, relative
import sys, _import_pkg

exec("from . import deep", dict(g))
builtins.__import__ = original
for c in calls[:5]:
    print(c)
builtins.__import__ = lambda *a: "not a module"
import anything as x

builtins.__import__ = original
print(x)
del builtins.__import__
try:
    import sys
except ImportError as e:
    print(e)
builtins.__import__ = original
