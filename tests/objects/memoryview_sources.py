# memoryviews over array, over each other, as arguments of other types.
import array

a = array.array("H", [1, 2, 65535])
m = memoryview(a)
print(m.format, m.itemsize, m.shape, m.nbytes, m.tolist(), m[2],
      m.cast("B").nbytes, m.readonly, m == a, m == array.array("I", [1, 2, 65535]),
      m[::-1].tolist())
m[0] = 500
print(a[0], m[1:].tolist(), bytes(m[:1].cast("B")) == bytes([244, 1]))
try:
    a.append(1)
except BufferError as e:
    print("BufferError")
m.release()
a.append(1)
print(len(a))
b = bytearray(8)
v = memoryview(b)
v[2:5] = memoryview(b"abcdef")[1:4]
w = memoryview(v)[3:]
w[0] = 0
print(b, bytearray(w), bytes(w[:2]), b"".join([w, v[:3]]), bytes([*v[2:4]]), b.find(v[2:3]), v[2:3]
      in [b"b"], sum(v), max(v),
      sorted(v)[-2:], any(v), b == v)
