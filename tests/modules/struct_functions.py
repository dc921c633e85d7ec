# pack_into, unpack_from, iter_unpack, Struct.
import struct

b = bytearray(12)
print(struct.pack_into("<HB", b, 2, 0x1234, 5), b, struct.pack_into(">i", b, -4, 7), b,
      struct.unpack_from("<HB", b, 2), struct.unpack_from(">i", b, -4),
      struct.unpack_from("<H",
                         memoryview(b)[2:]), struct.unpack_from(">b", buffer=b, offset=11),
      struct.unpack("<12B", b)[2:4])
print(list(struct.iter_unpack("<Hb", b"\1\0\2\3\0\4")), list(struct.iter_unpack("<i", b"")),
      struct.unpack("<2s", memoryview(b"ab")), struct.unpack("B", bytearray(1)))
s = struct.Struct("<hb")
print(s.size, s.format, s.pack(1, 2), s.unpack(b"\1\0\2"), s.unpack_from(b"xx\1\0\2", 2),
      s.pack_into(b, 0, 9, 8), b[:3], list(s.iter_unpack(b"\1\0\2" * 2)))
it = s.iter_unpack(b"\1\0\2" * 3)
print(next(it), it.__length_hint__(), list(it))
m = memoryview(b)
struct.pack_into("<Q", m, 4, 2**64 - 1)
print(b)
