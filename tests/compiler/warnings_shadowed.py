# Programs may have a module warnings of their own, or none: then the compiler says nothing.
# by-hand: CPython has what it needs of the module built in
import sys
import types

for module in (types.ModuleType("warnings"), None):
    sys.modules["warnings"] = module
    print(compile("x is 1", "name", "exec").co_filename)
module = sys.modules["warnings"] = types.ModuleType("warnings")
module.warn_explicit = lambda *details: 1 / 0
try:
    compile("x is 1", "name", "exec")
except ZeroDivisionError as error:
    print(error)
