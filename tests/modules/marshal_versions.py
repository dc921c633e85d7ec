# marshal: what CPython writes in each of its versions is read.
# needs: double
import marshal

for data in (b"[\x04\x00\x00\x00i\xff\xff\xff\xfff\x041e30x\x012\x04-0.5u\x02\x00\x00\x00\xc3\xa9",
             b"(\x03\x00\x00\x00t\x01\x00\x00\x00aNl\xfe\xff\xff\xff\x01\x00\x02\x00",
             b"g\x00\x00\x00\x00\x00\x00\xf8?", b"\xdb\x02\x00\x00\x00\xda\x01ar\x01\x00\x00\x00",
             b"{\xe9\x05\x00\x00\x00T0", b"<\x01\x00\x00\x00F", b")\x02.S"):
    print(repr(marshal.loads(data)))
a = marshal.loads(b"\xdb\x01\x00\x00\x00r\x00\x00\x00\x00")
print(a[0] is a)
for data in (b"f\x00", b"f\x03abc", b"f\x03", b"r\x00\x00\x00\x00", b"?", b"(\x01\x00\x00\x000",
             b"l\x01\x00\x00\x00\x00\x80", b"l\x01\x00\x00\x00\x00\x00", b"0"):
    try:
        print(marshal.loads(data))
    except (EOFError, ValueError, TypeError) as error:
        print(type(error).__name__)
for version in range(3):
    print(marshal.dumps((-1, None, 2**40, b"b"), version), marshal.loads(marshal.dumps([1.5, "é", 2j], version)))
