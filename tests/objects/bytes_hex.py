# hex with separators, fromhex.
b = b"\x00\x1f\xab\xff\x7f"
print(b.hex(), b.hex(":"), b.hex("-", 2), b.hex(" ", -2), b.hex(b"_", 3), b.hex(":", 0),
      b.hex(":", 100), b"".hex(":"), b"\1".hex(":"),
      bytearray(b).hex(sep=".", bytes_per_sep=-3),
      memoryview(b).hex(), b.hex(":", -1))
print(bytes.fromhex("00ff"), bytes.fromhex(" 0A 0b\n0C\t"), bytes.fromhex(""),
      bytearray.fromhex("DEadBEef"),
      type(bytearray.fromhex("")).__name__, bytes.fromhex("  "))
for f in (lambda: bytes.fromhex("0g"), lambda: bytes.fromhex("é0"), lambda: bytes.fromhex("a a"),
          lambda: bytes.fromhex("zz"), lambda: bytes.fromhex("00\u20ac0"), lambda: bytes.fromhex(5),
          lambda: b.hex("::"), lambda: b.hex(""), lambda: b.hex("é"), lambda: b.hex(1),
          lambda: bytearray.fromhex("1x")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e if "argument" not in str(e) else "")


class B(bytes):
    pass


print(type(B.fromhex("41")).__name__, B.fromhex("41"))
