# sys.modules entries may be replaced by any object or by the module itself.
# needs: files
import sys
import _import_pkg.replaces
import _import_pkg.replaces as r
from _import_pkg.replaces import attr

print(type(r).__name__, r.attr, attr, type(_import_pkg.replaces).__name__)


class Fake:
    x = 1

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return "fake " + name


sys.modules["fake_mod"] = Fake()
import fake_mod
from fake_mod import anything, x

print(fake_mod.y, anything, x)
sys.modules["number"] = 42
import number

print(number)
from number import real

print(real)
try:
    from number import nope
except ImportError as e:
    print(e)
import types

m = types.ModuleType("made", "its doc")
m.v = 5
sys.modules["made"] = m
import made
from made import v

print(made is m, v, made.__doc__, made.__name__, repr(made))
m2 = types.ModuleType("n")
exec("a = 1\ndef f(): return a", vars(m2))
print(m2.f(), sorted(k for k in vars(m2) if k[:2] != "__"), m2.__doc__)
m2.a = 9
print(m2.f())
del m2.__name__
m.__class__ = type("Sub", (types.ModuleType,), {"p": property(lambda s: "prop of " + s.__name__)})
print(m.p)
