# find, rfind, index, rindex, count of bytes with ranges and integers.
s = b"abcabc\0\xff\xffab"
for x in (b"", b"a", b"bc", b"\0", b"\xff", 97, 255, 0, b"zz", bytearray(b"ca"), memoryview(b"ab"),
          s):
    print([
        s.find(x),
        s.rfind(x),
        s.count(x),
        s.find(x, 1),
        s.rfind(x, 0, 5),
        s.count(x, 2),
        s.find(x, -3),
        s.count(x, -3, -1),
        s.find(x, 11),
        s.find(x, 12),
        s.find(x, 5, 2)
    ])
print(
    bytearray(s).find(b"c"),
    bytearray(s).index(99),
    bytearray(s).rindex(b"a"),
    bytearray(s).count(b"b"), b"aaaa".count(b"aa"), b"".count(b""), b"ab".count(b"", 3))
for f in (lambda: s.index(b"zz"), lambda: s.rindex(1), lambda: s.find(256), lambda: s.find(-1),
          lambda: s.find("a"), lambda: s.count(None), lambda: s.index(1.5),
          lambda: s.find(b"a", "x"), lambda: bytearray(s).index(b"q")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
