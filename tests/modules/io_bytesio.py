# io.BytesIO
import io

b = io.BytesIO(b"one\ntwo\nthree")
print(b.read(3), b.readline(), b.tell(), b.readline(2), b.read(), b.read(), b.seek(0),
      b.readlines(), b.getvalue(), b.seek(-5, 2), b.read1(3), b.seek(1, 1), b.read(1))
buf = bytearray(5)
b.seek(0)
print(b.readinto(buf), buf, b.readinto1(memoryview(buf)[1:3]), buf, b.seek(11), b.readinto(buf),
      buf)
b.seek(20)
print(b.read(), b.write(b"far"), b.getvalue(), b.truncate(4), b.getvalue(), b.tell(), b.seek(0),
      b.write(bytearray(b"ba")), b.write(memoryview(b"mv")), b.getvalue(),
      list(io.BytesIO(b"a\nb")), b.seek(0, 2), b.writelines([b"1", b"2"]), b.getvalue())
v = b.getbuffer()
v[0] = 33
print(bytes(v), b.getvalue())
for f in (lambda: b.write(b"longer than before"), lambda: b.truncate(0), lambda: b.close()):
    try:
        print(f())
    except BufferError as e:
        print("BufferError")
v.release()
print(b.write(b"!"), b.readable(), b.writable(), b.seekable(), b.closed)
for f in (lambda: b.write("s"), lambda: b.write(5), lambda: b.seek(-1), lambda: b.seek(0, 9),
          lambda: b.read("a"), lambda: io.BytesIO("s"), lambda: b.readinto(b"ro"),
          lambda: b.readline(None), lambda: b.seek(-100, 1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__)
src = bytearray(b"src")
c = io.BytesIO(src)
src[0] = 88
print(c.read(), c.close(), c.closed)
for f in (lambda: c.read(), lambda: c.getvalue(), lambda: c.tell(), lambda: c.readinto(buf),
          lambda: c.getbuffer()):
    try:
        print(f())
    except ValueError as e:
        print(e)
