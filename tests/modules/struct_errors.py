# Errors of struct.
import struct

P, U, F, I = struct.pack, struct.unpack, struct.unpack_from, struct.pack_into
for f in (lambda: P("b", 1.5), lambda: P("b", "a"), lambda: P("f", "a"), lambda: P("c", b"ab"),
          lambda: P("c", 5), lambda: P("c", "a"), lambda: P("s", "str"), lambda: P("4p", 5),
          lambda: P("b"), lambda: P("b", 1, 2), lambda: P("z", 1), lambda: P("<n", 1),
          lambda: P("<P", 1), lambda: P("3", 1), lambda: P("é", 1), lambda: P(5),
          lambda: U("<i", b"abc"), lambda: U("<h", b"abc"), lambda: U("<h", "ab"),
          lambda: F("<i", b"abc"), lambda: F("<h", b"abcd", 3), lambda: F("<h", b"abcd", -1),
          lambda: F("<h", b"abcd", -5), lambda: F("<h", b"ab", 100),
          lambda: I("<i", bytearray(3), 0, 1), lambda: I("<h", bytearray(4), 3, 1),
          lambda: I("<h", bytearray(4), -5, 1), lambda: I("<h", b"ro", 0, 1),
          lambda: struct.iter_unpack("<h", b"abc"), lambda: struct.iter_unpack("", b""),
          lambda: struct.calcsize("99999999999999999999b"), lambda: struct.calcsize("i<"),
          lambda: struct.Struct("q!"), lambda: P("<d", None)):
    try:
        print(f())
    except struct.error as e:
        print("error:", e)
    except (TypeError, OverflowError, ValueError) as e:
        print(type(e).__name__)
