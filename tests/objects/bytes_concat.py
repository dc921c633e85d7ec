# Concatenation, repetition and membership of bytes and bytearray.
print(b"a" + b"b", b"a" + bytearray(b"b"),
      bytearray(b"a") + b"b", b"a" + memoryview(b"c"), b"ab" * 3, 2 * b"x", b"a" * 0, b"a" * -1,
      bytearray(b"ab") * 2, 0 * bytearray(b"q"))
print(97 in b"abc", b"bc" in b"abc", b"" in b"", b"d" in b"abc",
      bytearray(b"b") in b"abc", 255 in bytearray(b"\xff"),
      memoryview(b"ab") in b"xab", b"ca" not in b"abc")
for f in (lambda: b"a" + "b", lambda: b"a" + 1, lambda: "a" + b"b", lambda: b"a" * "b",
          lambda: b"a" * 1.5, lambda: "a" in b"a", lambda: 256 in b"a", lambda: -1 in b"a",
          lambda: 1.5 in b"a", lambda: None in bytearray(), lambda: bytearray(b"a") + "b",
          lambda: b"a" + None, lambda: b"a" - b"a", lambda: [1] + b"a", lambda: b"a" + [1],
          lambda: bytearray() + 5):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
x = y = b"q"
x += b"r"
z = w = bytearray(b"q")
z += b"r"
z *= 2
print(x, y, z, w, z is w)
