# Binary files: modes, position, buffering.
# needs: files
import io
import os

name = "io_file_binary.tmp"
with open(name, "wb") as f:
    print(f.write(b"0123456789"), f.tell(), f.seek(3), f.write(b"abc"), f.seek(0, 2),
          f.write(bytearray(b"!")), f.mode, f.name, f.closed, f.writable(), f.readable())
print(f.closed)
with open(name, "rb") as f:
    print(f.read(4), f.read(0), f.tell(), f.seek(-2, 1), f.read(3), f.seek(-3, 2), f.read(),
          f.read(), f.seek(0), f.readline(), f.seek(100), f.read())
    buf = bytearray(4)
    f.seek(8)
    print(f.readinto(buf), buf, f.readinto(buf))
    try:
        f.write(b"x")
    except OSError as e:
        print(type(e).__name__)
    try:
        f.seek(-1)
    except (OSError, ValueError) as e:
        print("negative seek")
with open(name, "r+b") as f:
    print(f.read(2), f.write(b"XY"), f.read(1), f.seek(0), f.read(), f.truncate(5), f.seek(0),
          f.read())
with open(name, "ab") as f:
    print(f.tell(), f.seek(0), f.write(b"app"))
with open(name, "a+b") as f:
    print(f.tell(), f.seek(0), f.read())
with open(name, "w+b") as f:
    print(f.read(), f.write(b"new\nlines\n"), f.seek(0), list(f), f.seek(0), f.readlines(3))
try:
    open(name, "xb")
except FileExistsError as e:
    print("exists", e.filename)
with open(name, "rb", buffering=0) as f:
    print(type(f).__name__, f.read(3), f.read(), isinstance(f, io.RawIOBase), f.fileno() > 2)
os.remove(name)
with open(name, "xb") as f:
    f.write(b"made")
print(os.stat(name).st_size, f.close())
os.remove(name)
for g in (lambda: f.read(), lambda: f.write(b"x"), lambda: f.tell(), lambda: f.fileno(),
          lambda: f.__enter__(), lambda: list(f)):
    try:
        g()
    except ValueError as e:
        print(e)
