# int() takes bytes, bytearray and objects that export a buffer.
print(int(b"42"), int(bytearray(b" -17 ")), int(b"ff", 16), int(b"0b11", 0), int(b"1_0"))
print(int(memoryview(b"123")))
for b in (b"", b"x", b"1 2", b"\xff", b"1\x002", bytearray(b"1.0")):
    try:
        print(int(b))
    except ValueError as e:
        print(e)
try:
    print(int(b"8", 8))
except ValueError as e:
    print(e)
try:
    int(memoryview(b"1"), 10)
except TypeError as e:
    print(e)
