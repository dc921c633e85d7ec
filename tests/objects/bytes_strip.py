# strip and its kin, removeprefix, removesuffix, replace, startswith, endswith of bytes.
print(b" \t\n\r\x0b\x0ca b ".strip(), b"xxaxx".strip(b"x"), b"xxaxx".lstrip(b"x"),
      b"xxaxx".rstrip(b"x"), b"abcba".strip(b"ab"), b"\0a\0".strip(b"\0"), b"\xa0a".strip(),
      b"aa".strip(b"a"), b" a ".strip(None),
      bytearray(b" q ").strip(), b"a".strip(b""))
print(b"prefix".removeprefix(b"pre"), b"suffix".removesuffix(b"fix"), b"a".removeprefix(b"b"),
      bytearray(b"ab").removesuffix(b"b"), b"aXbX".replace(b"X", b"--"),
      b"aXbX".replace(b"X", b"", 1), b"ab".replace(b"", b"."), b"".replace(b"", b"x"),
      bytearray(b"aa").replace(b"a", b"b", 1), b"aaa".replace(b"aa",
                                                              b"c"), b"aa".replace(b"a", b"b", 0))
s = b"hello"
for p in (b"h", b"", b"lo", (b"x", b"he"), (), bytearray(b"hel"), (bytearray(b"lo"), b"q"),
          b"hello!"):
    print(s.startswith(p), s.endswith(p), s.startswith(p, 1), s.endswith(p, 0, 2),
          s.startswith(p, 5), s.startswith(p, 6),
          bytearray(s).endswith(p, -2))
for f in (lambda: s.strip("x"), lambda: s.strip(1), lambda: s.startswith("h"), lambda: s.endswith(
    ("h", )), lambda: s.startswith(1), lambda: s.replace("a", b"b"), lambda: s.replace(b"a", 1),
          lambda: s.removeprefix("h"), lambda: s.startswith([b"h"])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
