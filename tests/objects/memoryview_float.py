# memoryviews of floats.
# needs: double
b = bytearray(16)
d = memoryview(b).cast("d")
d[0] = 1.5
d[1] = -0.1
print(d.tolist(), d.format, d.itemsize, bytes(b[:8]))
f = memoryview(b).cast("f")
f[0] = 0.5
f[3] = 1e10
print(f[0], f[3], f.shape)
for c in ("d[0] = 'a'", "f[0] = None", "d[2] = 1.0"):
    try:
        exec(c)
    except Exception as e:
        print(type(e).__name__, e)
d[0] = 3
print(d[0], d[0:1].tolist(), d == memoryview(b).cast("d"),
      memoryview(b).cast("d")[:1] == memoryview(b).cast("B")[:1])
