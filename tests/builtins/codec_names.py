# The names of encodings and error handlers must be str.
for f in (lambda: bytes("a", 5), lambda: bytearray("a", 5), lambda: bytes("a", "utf8", 5),
          lambda: bytearray("a", "utf8", None), lambda: str(b"a", 5), lambda: str(b"a", "utf8", 5),
          lambda: "a".encode(5), lambda: b"a".decode(None), lambda: bytearray(b"a").decode("utf8", 5),
          lambda: bytes("a"), lambda: bytes(5, "utf8"), lambda: bytes(errors="strict")):
    try:
        print(f())
    except TypeError as e:
        print(e)
