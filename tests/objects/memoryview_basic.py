# memoryview: indexing, slicing, attributes, equality.
m = memoryview(b"abcdef")
print(m[0], m[-1], bytes(m[1:3]), bytes(m[::2]), bytes(m[::-1]), m[1:4][1], len(m), list(m),
      m.tolist(), m.tobytes(), m[4:1:-1].tolist(), len(m[10:]), 98 in m)
print(m.readonly, m.format, m.itemsize, m.nbytes, m.ndim, m.shape, m.strides, m.suboffsets,
      m.contiguous, m.c_contiguous, m.f_contiguous, m.obj)
v = m[::2]
print(v.shape, v.strides, v.contiguous, v.nbytes, v.obj, len(v), v.tobytes(), v[::-1].tobytes(),
      v[1:].tolist(), m[5:1:-2].strides, m[3:3].shape)
print(m == b"abcdef", m == bytearray(b"abcdef"), m == memoryview(b"abcdef"), m[:2] == b"ab",
      m == "abcdef", m != b"x", m[::2] == b"ace", m == 5, v == memoryview(b"ace"))
print(
    hash(m) == hash(b"abcdef"), m.hex(), m.hex(":", 2), bytes(m), bytearray(m), str(m, "ascii"),
    memoryview(m) == m,
    type(m[1:]).__name__, list(reversed(m)), b"x".join([m, m]), int(memoryview(b"12")))
for f in (lambda: m[6], lambda: m[-7], lambda: m["a"], lambda: m[1.0], lambda: memoryview("s"),
          lambda: memoryview(5), lambda: memoryview([1]), lambda: m < m, lambda: m + b"",
          lambda: m[::0], lambda: memoryview(None), lambda: hash(memoryview(bytearray(1))),
          lambda: m.x):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
