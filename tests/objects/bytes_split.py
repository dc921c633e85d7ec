# split, rsplit, splitlines, partition, rpartition of bytes.
for s in (b"", b" a  b ", b"a,b,,c", b"\ta\nb\x0bc\x0cd\re\x1cf\x85g\xa0"):
    print(s.split(), s.rsplit(None, 1), s.split(b","), s.rsplit(b",", 1), s.split(b",", 2),
          s.split(sep=None, maxsplit=1))
print(b"a\nb\r\nc\rd\x0be\x85f".splitlines(), b"a\n\nb\r\n".splitlines(True), b"".splitlines(),
      b"\n".splitlines(keepends=True))
print(b"a=b=c".partition(b"="), b"a=b=c".rpartition(b"="), b"abc".partition(b"="),
      b"abc".rpartition(b"="),
      bytearray(b"a:b").partition(b":"),
      bytearray(b"x y").split(), b"aXbX".split(bytearray(b"X")))
print(
    bytearray(b"l1\nl2").splitlines(),
    bytearray(b"abc").rpartition(b"z"), b"aaa".split(b"aa"), b"aaa".rsplit(b"aa"),
    type(bytearray(b"a b").split()[0]).__name__)
for f in (lambda: b"a".split(b""), lambda: b"a".split(","), lambda: b"a".split(1),
          lambda: b"a".partition(b""), lambda: b"a".partition("x"), lambda: b"a".rsplit(b"", 1),
          lambda: bytearray(b"a").rpartition(b"")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
