# import of modules: once only, names bound, state shared.
import import_pkg.plain
import import_pkg.plain as p
from import_pkg import plain
from import_pkg.plain import value, bump as b, Thing
import sys

print(p is plain is import_pkg.plain is sys.modules["import_pkg.plain"])
print(value, b(), value, p.value, plain.counter)
plain.value = 100
print(p.bump(), b.__globals__ is vars(p), b.__module__, Thing.__module__)
print(import_pkg.value, import_pkg.__name__, import_pkg.__package__, p.__name__, p.__package__)
print(type(p).__name__, p._private, "Thing" in dir(p))


def f():
    import import_pkg.plain as local
    from import_pkg.plain import value
    return local is p, value, sorted(locals())


print(f())


class C:
    from import_pkg.plain import _private as attr
    import import_pkg.plain


print(C.attr, C.import_pkg is import_pkg)
import import_pkg.plain, sys as s, import_pkg as q
print(s is sys, q is import_pkg)
from import_pkg.plain import (value as v1,
                              counter,)
print(v1, counter)
p.new = "added"
from import_pkg.plain import new
print(new)
del p.new
try:
    from import_pkg.plain import new
except ImportError as e:
    print("ImportError", e.name)
for import_pkg.loop in range(2):
    pass
print(q.loop)
try:
    p.missing
except AttributeError as e:
    print(e)
print(__name__, __package__, p.__doc__, __doc__)
