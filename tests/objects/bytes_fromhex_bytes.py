# fromhex takes bytes, too, and tells of a half digit pair.
# by-hand: new in 3.14
print(bytes.fromhex(b"00ff 41"), bytearray.fromhex(bytearray(b"42")),
      bytes.fromhex(memoryview(b"43")))
for f in (lambda: bytes.fromhex("0"), lambda: bytes.fromhex(b"abc"), lambda: bytes.fromhex(b"zz"),
          lambda: bytearray.fromhex("1")):
    try:
        print(f())
    except ValueError as e:
        print(e)
