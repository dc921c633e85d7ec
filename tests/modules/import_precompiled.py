# Modules and packages that adder_cross compiled are imported, corrupt and foreign ones refused.
# needs: unix
# by-hand: the files are no business of CPython
import io
import os
import sys

import adder_cross

TOP = "import_precompiled.tmp.d"


def write(path, data):
    with open(path, "wb") as file:
        file.write(data)


def cross(*arguments):
    adder_cross.main(list(arguments))
    for path in arguments:
        if path.startswith(TOP) and path.endswith(".py"):
            os.remove(path)


def forget(*names):
    for name in names:
        sys.modules.pop(name, None)


os.mkdir(TOP)
os.mkdir(TOP + "/pack")
sys.path.insert(0, TOP)
write(TOP + "/one.py", b"'doc'\nassert False\ndef f(x, *, y=2):\n    return x + y\nclass C: z = f(40)\n")
write(TOP + "/pack/__init__.py", b"from .inner import value\n")
write(TOP + "/pack/inner.py", b"value = [i for i in range(3)]\n\ndef fail():\n    raise KeyError(value)\n")
cross("-O", TOP + "/one.py")
cross("-s", "inner source", TOP + "/pack/__init__.py", TOP + "/pack/inner.py")
print(sorted(os.listdir(TOP)), sorted(os.listdir(TOP + "/pack")))

import one
import pack

print(one.__file__, one.__doc__, one.f(1, y=2), one.C.z, one.__name__)
print(pack.__file__, pack.__path__, pack.value, pack.inner.fail.__code__.co_filename)

# Source comes before what was compiled from it.
forget("one")
write(TOP + "/one.py", b"f = 'source'\n")
import one

print(one.f, one.__file__)
os.remove(TOP + "/one.py")

# What is no precompiled file, or one of the reference, or damaged.
with open(TOP + "/one.mpy", "rb") as file:
    good = file.read()
damaged = bytearray(good)
damaged[-3] ^= 0xFF
for data in (b"", b"M\x06\x00\x1f\x01\x00", good[:4], good[:4] + b"N", good[:5] + b"\0\0\0\0" + good[9:],
             b"x" + good[1:], good[:-1], good[:60], bytes(damaged)):
    write(TOP + "/one.mpy", data)
    forget("one")
    try:
        import one
        print("imported")
    except Exception as error:
        print(type(error).__name__, error)
    print("one" in sys.modules, end=" ")
print()

write(TOP + "/one.py", b"x = (\n")
errors, sys.stderr = sys.stderr, io.StringIO()
try:
    adder_cross.main([TOP + "/one.py"])
except SystemExit as error:
    print("exit", error.code, sys.stderr.getvalue().strip())
sys.stderr = errors
for path in ("pack/__init__.mpy", "pack/inner.mpy", "pack", "one.mpy", "one.py", ""):
    (os.remove if "." in path else os.rmdir)(TOP + "/" + path)
