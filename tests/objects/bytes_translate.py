# translate, maketrans and join of bytes.
t = bytes.maketrans(b"abc", b"xyz")
print(len(t), t[97:100], b"aabbccdd".translate(t), b"aabbcc".translate(t, b"b"),
      b"aabbcc".translate(None, b"b"), b"abc".translate(None, delete=b"a"),
      bytearray(b"cab").translate(t), b"abc".translate(bytearray(t)), b"abc".translate(None))
print(b",".join([b"a", b"b"]), b"".join([]), b"-".join((bytearray(b"x"), memoryview(b"y"), b"z")),
      bytearray(b", ").join([b"p", b"q"]), b"ab".join([b"1"]),
      type(b"".join([bytearray(b"a")])).__name__,
      type(bytearray().join([b"a"])).__name__, b"".join(bytes([i]) for i in range(4)))
for f in (lambda: b"a".translate(b"short"), lambda: b"a".translate("x"), lambda: b"a".translate(5),
          lambda: bytes.maketrans(b"ab", b"c"), lambda: bytes.maketrans("a", b"c"),
          lambda: b",".join(["a"]), lambda: b",".join([b"a", 1]), lambda: b",".join(b"ab"),
          lambda: b",".join(5), lambda: b",".join([b"x", None])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
