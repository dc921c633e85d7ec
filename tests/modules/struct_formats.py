# struct: every format code with every byte order.
import struct

vals = {
    "b": -5,
    "B": 250,
    "h": -300,
    "H": 60000,
    "i": -70000,
    "I": 4000000000,
    "l": -70001,
    "L": 4000000001,
    "q": -2**40,
    "Q": 2**63,
    "f": 1.5,
    "d": -0.1,
    "?": True,
    "c": b"z"
}
for order in "<>=!":
    for c, v in vals.items():
        data = struct.pack(order + c, v)
        back, = struct.unpack(order + c, data)
        print(order + c, data.hex(), back == v, struct.calcsize(order + c), end="; ")
    print()
print(struct.pack("<3s5sp4p", b"abcd", b"x", b"q", b"long"),
      struct.unpack("<3s5s", b"abcx\0\0\0\0"), struct.pack("<0s", b""), struct.pack("s", b"yz"),
      struct.unpack("4p", b"\x02abc"), struct.pack("<2x3h", 1, 2, 3), struct.pack(">bxh", 1, 2),
      struct.calcsize("<bhxi"), struct.pack("< b  h ", 1, 2))
print(struct.calcsize("bi"), struct.calcsize("bh"), struct.calcsize("hb"), struct.calcsize("b0i"),
      struct.calcsize("<bi"),
      struct.pack("@bi", 1, 2) == struct.pack("=bxxxi", 1, 2), struct.calcsize("10s"),
      struct.calcsize(""), struct.pack(""), struct.unpack("", b""),
      struct.pack("<4?", 0, 1, [], "x"))
print(
    struct.pack("<e", 1.5), struct.unpack("<e", b"\x00\x3e"), struct.pack("<2e", 65504.0, 1e-7),
    struct.unpack(">f", struct.pack(">f", 1e10)), struct.pack("<f", float("inf")),
    struct.pack(">d", 5e-324), struct.pack("<f", 1e-45),
    struct.pack("n", 5) == struct.pack("l" if struct.calcsize("P") == struct.calcsize("l") else "q",
                                       5))


class I:

    def __index__(self):
        return 7


class F:

    def __float__(self):
        return 2.5


print(struct.pack("<BhdQ", I(), True, F(), I()), struct.pack("<d", 3), struct.pack("<I", True))
