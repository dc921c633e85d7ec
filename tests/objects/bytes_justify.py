# center, ljust, rjust, zfill, expandtabs of bytes.
print([b"ab".center(n, b"*") for n in range(7)], [b"abc".center(n) for n in range(3, 7)],
      b"a".ljust(3) + b"|", b"a".rjust(3), b"a".ljust(4, b"\xff"), b"a".rjust(4, bytearray(b"-")),
      bytearray(b"a").center(3, b"."))
print([s.zfill(5) for s in (b"1", b"-1", b"+1", b"", b"--", b"123456")],
      bytearray(b"-7").zfill(4), b"a\tb".expandtabs(), b"a\tb\n\tc".expandtabs(4),
      b"a\tb".expandtabs(0),
      bytearray(b"\t").expandtabs(tabsize=2))
for f in (lambda: b"a".center(5, "x"), lambda: b"a".ljust(5, b"xy"), lambda: b"a".rjust(5, b""),
          lambda: b"a".center("5"), lambda: b"a".zfill(2.0), lambda: b"a".ljust(5, 32)):
    try:
        print(f())
    except TypeError as e:
        print("TypeError")
