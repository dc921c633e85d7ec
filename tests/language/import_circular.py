# Circular imports see the half-made module.
# needs: files
import _import_pkg.circular_a as a
import sys

print(a.seen_by_b, a.circular_b.late())
b = sys.modules["_import_pkg.circular_b"]
print(b.circular_a is a)
del sys.modules["_import_pkg.circular_a"]
import _import_pkg.circular_a as again

print(again is a, again.circular_b is b, b.circular_a is a)
from _import_pkg import half_made

try:
    half_made.absent
except AttributeError as error:
    print(error)
