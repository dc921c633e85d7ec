# Files that nobody refers to any more are written and closed.
# needs: files
import gc
import os

name = "io_file_dropped.tmp"


def drop():
    open(name, "w").write("hello\n")
    open(name + "2", "wb").write(b"bytes")


drop()
for i in range(3):
    gc.collect()
with open(name) as f, open(name + "2", "rb") as g:
    print(repr(f.read()), g.read())
raw = open(name, "rb").detach()
gc.collect()
print(raw.read(3), raw.closed)
raw.close()
os.remove(name)
os.remove(name + "2")
