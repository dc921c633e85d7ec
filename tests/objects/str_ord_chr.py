# chr and ord over the whole range.
for n in (0, 65, 127, 128, 255, 256, 0x7ff, 0x800, 0xd7ff, 0xd800, 0xffff, 0x10000, 0x10ffff):
    c = chr(n)
    assert ord(c) == n and len(c) == 1 and c == eval('"\\U%08x"' % n)
    print(n, ascii(c))
for f in (lambda: chr(-1), lambda: chr(0x110000), lambda: chr(2**70), lambda: chr("a"),
          lambda: chr(1.0), lambda: ord(""), lambda: ord("ab"), lambda: ord(65), lambda: ord("é€"),
          lambda: ord(b""), lambda: ord(None)):
    try:
        print(f())
    except (TypeError, ValueError, OverflowError) as e:
        print("range" if isinstance(e, (ValueError, OverflowError)) else "TypeError",
              e if "ord()" in str(e) else "")
print(ord(b"a"), ord(bytearray(b"\xff")), chr(True).encode(), chr(ord("x")))
