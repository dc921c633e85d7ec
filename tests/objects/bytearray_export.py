# A bytearray that is exported cannot change its size.
a = bytearray(b"abcdef")
m = memoryview(a)
for c in ("a.append(1)", "a.pop()", "a.clear()", "a.extend(b'x')", "a += b'x'", "a *= 2",
          "del a[0]", "a[0:1] = b''", "a[0:0] = b'x'", "a.insert(0, 1)", "a.remove(97)",
          "del a[::2]", "a.__init__(b'')", "a[:] = b''"):
    try:
        exec(c)
        print(c, "done")
    except BufferError as e:
        print(c, "BufferError", e)
a[0] = 65
a[1:3] = b"BC"
a.reverse()
a *= 1
a.extend(b"")
print(a, bytes(m), m[0])
m[0] = 33
m[1:3] = b"??"
print(a)
s = m[1:4]
m.release()
try:
    a.append(1)
except BufferError as e:
    print("still exported")
s.release()
a.append(49)
print(a)
with memoryview(a) as v:
    try:
        a.clear()
    except BufferError:
        print("locked")
a.clear()
print(a)
it = iter(a)
a.extend(b"xy")
print(list(it), list(it))
