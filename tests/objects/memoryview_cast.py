# cast to other formats and back.
b = bytearray(range(16))
m = memoryview(b)
for f in ("b", "B", "h", "H", "i", "I", "q", "Q", "@I", "c"):
    c = m.cast(f)
    print(f, c.format, c.itemsize, len(c), c.nbytes, c.shape,
          c.tolist()[:4], c[-1], c[1:3].tolist()[:2])
c = m.cast("H")
c[0] = 0xffff
c[1:3] = m.cast("H")[3:5]
h = m.cast("h")
h[-1] = -2
print(b, c[0], h[0])
c = m.cast("c")
c[0] = b"Z"
print(b[0], c[0], m.cast("?")[1], m.cast("b").cast("B")[0], c.cast("B")[0])
m.cast("?")[1] = False
print(b[1])
for e in ("m.cast('H')[0] = 65536", "m.cast('h')[0] = 40000", "m.cast('b')[0] = 200",
          "m.cast('c')[0] = 65", "m.cast('c')[0] = b'ab'", "m.cast('z')", "m.cast('HH')",
          "m.cast('>I')", "m.cast('')", "m[:15].cast('H')", "m.cast('H').cast('I')",
          "m[::2].cast('B')", "m.cast(5)", "m.cast('I')[0] = 1.5", "m.cast('I')[0] = -1",
          "m.cast('Q')[2]", "m.cast('H')[0:1] = m[0:2]"):
    try:
        exec(e)
        print(e)
    except Exception as x:
        print(e, "->", type(x).__name__, x)
