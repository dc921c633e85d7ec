# import of modules: once only, names bound, state shared.
# needs: files
import _import_pkg.plain
import _import_pkg.plain as p
from _import_pkg import plain
from _import_pkg.plain import value, bump as b, Thing
import sys

print(p is plain is _import_pkg.plain is sys.modules["_import_pkg.plain"])
print(value, b(), value, p.value, plain.counter)
plain.value = 100
print(p.bump(), b.__globals__ is vars(p), b.__module__, Thing.__module__)
print(_import_pkg.value, _import_pkg.__name__, _import_pkg.__package__, p.__name__, p.__package__)
print(type(p).__name__, p._private, "Thing" in dir(p))


def f():
    import _import_pkg.plain as local
    from _import_pkg.plain import value
    return local is p, value, sorted(locals())


print(f())


class C:
    from _import_pkg.plain import _private as attr
    import _import_pkg.plain


print(C.attr, C._import_pkg is _import_pkg)
import _import_pkg.plain, sys as s, _import_pkg as q
print(s is sys, q is _import_pkg)
from _import_pkg.plain import (value as v1,
                              counter,)
print(v1, counter)
p.new = "added"
from _import_pkg.plain import new
print(new)
del p.new
try:
    from _import_pkg.plain import new
except ImportError as e:
    print("ImportError", e.name)
for _import_pkg.loop in range(2):
    pass
print(q.loop)
try:
    p.missing
except AttributeError as e:
    print(e)
print(__name__, __package__, p.__doc__, __doc__)
