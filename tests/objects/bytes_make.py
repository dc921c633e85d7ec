# bytes(): literals and every kind of argument.
print(b"", b"abc", b'"', b"'", b"'\"", b"\x00\x7f\x80\xff\t\n\r\\", rb"\n", Rb"\x", b"a"
      b"b", b"\101\0", bytes(), bytes(3), bytes([1, 2, 255]), bytes((65, True)))
print(bytes(b"x"), bytes(bytearray(b"y")), bytes(memoryview(b"zz")), bytes("é", "utf-8"),
      bytes("é", "latin-1"), bytes(range(3)), bytes(iter([7])), bytes("a€", "ascii", "replace"))


class B:

    def __bytes__(self):
        return b"via"


class I:

    def __index__(self):
        return 2


class Both:

    def __bytes__(self):
        return b"bytes first"

    def __index__(self):
        return 2


class Bad:

    def __bytes__(self):
        return "no"


print(bytes(B()), bytes(I()), bytes([I(), I()]), bytes(Both()), bytes(source=b"k"),
      bytes(string_ok for string_ok in (1, 2)))
for f in (lambda: bytes("a"), lambda: bytes([256]), lambda: bytes([-1]), lambda: bytes(["a"]),
          lambda: bytes(-1), lambda: bytes(1.5), lambda: bytes(None), lambda: bytes(Bad()),
          lambda: bytes(5, "ascii"), lambda: bytes(b"a", "ascii"), lambda: bytes("é", "ascii"),
          lambda: bytes(encoding="ascii"), lambda: bytes([1.0]), lambda: bytes([10**20]),
          lambda: bytes(object())):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
