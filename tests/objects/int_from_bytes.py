# int.from_bytes: order, sign, sources of bytes.
data = b"\x81\x02\x03\x04\x05\x06\x07\x08\x89"
for n in range(len(data) + 1):
    print(int.from_bytes(data[:n], "big"), int.from_bytes(data[:n], "little"),
          int.from_bytes(data[:n], "big", signed=True),
          int.from_bytes(data[-n:], "little", signed=True))
print(int.from_bytes(b"\x01\x02"), int.from_bytes([1, 0, 0], "big"),
      int.from_bytes((255, 255), "big"))
print(int.from_bytes(bytearray(b"\xff"), "little", signed=True),
      int.from_bytes(memoryview(data), "big"))
print(int.from_bytes(range(5), byteorder="little"), int.from_bytes(bytes=b"ab", byteorder="big"))
for x in (0, 1, -1, 2**31, -2**31, 2**64 + 5, -2**64 - 5, 10**25):
    for order in ("big", "little"):
        assert int.from_bytes(x.to_bytes(13, order, signed=True), order, signed=True) == x


class B:

    def __bytes__(self):
        return b"\x07\x08"


print(int.from_bytes(B(), "big"))
for args in (("ab", "big"), ([256], "big"), (["a"], "big"), (5, "big"), (b"a", "side")):
    try:
        print(int.from_bytes(*args))
    except Exception as e:
        print(type(e).__name__, e)


class MyInt(int):
    pass


m = MyInt.from_bytes(b"\x05", "big")
print(m, type(m).__name__)
for order in "big\0", "bi", "Big", "little ", "":
    for function in (lambda: int.from_bytes([1, 0], order)), (lambda: (1).to_bytes(2, order)):
        try:
            print(function())
        except ValueError as error:
            print(error)
