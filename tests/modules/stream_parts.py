# write() and readinto() of a part of a buffer, and printing while the heap is locked.
# by-hand: these are MicroPython's
# needs: files
import io
import os
import sys

import micropython

out = sys.stdout.buffer
print(out.write(b"abcdef\n", 2), out.write(b"abcdef\n", 5, 100), out.write(b"xyz\n", 1, 1),
      out.write(b"x", 9, 9), out.write(b"yz", 0))
stream = io.BytesIO()
for arguments in (2,), (100,), (1, 3), (1, 100), (100, 100), (0,):
    print(stream.write(b"foobar", *arguments), stream.getvalue())
stream.seek(0)
buffer = bytearray(6)
print(stream.readinto(buffer, 3), buffer, stream.readinto(buffer, 9), buffer)

name = os.environ["TMPDIR"] + "/parts"
with open(name, "wb") as file:
    print(file.write(b"0123456789", 2, 5))
for buffering in 0, -1:
    with open(name, "rb", buffering) as file:
        buffer = bytearray(4)
        print(file.readinto(buffer, 2), buffer, file.readinto(buffer), buffer)
os.remove(name)

large, small = 1 << 29, -(1 << 29)
micropython.heap_lock()
print(0, "and", None, True, 10, -7)
print(large, small, 123456789, end=";\n", sep=",")
micropython.heap_unlock()

# A number stands for room to set aside.
stream, text = io.BytesIO(64), io.StringIO(64)
stream.write(b"1234")
text.write("1234")
print(stream.getvalue(), text.getvalue())
