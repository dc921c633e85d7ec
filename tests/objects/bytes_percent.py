# The % operator of bytes.
print(b"%d %s %b %r %a" % (5, b"x", b"y", "é", "é"), b"%c%c" % (65, b"b"),
      b"%x %X %#o %05d|%-5d|%+d" % (255, 255, 8, 42, 42, 42),
      b"%5s|%-5s|%.1s" % (b"ab", b"ab", b"ab"), b"%f %.2e %g" % (1.5, 1234.5, 0.1), b"%%")
print(b"%(a)s %(b)d" % {
    b"a": b"v",
    b"b": 1
},
      bytearray(b"%d-%s") % (1, b"q"), b"%s" % bytearray(b"ba"), b"%s" % memoryview(b"mv"),
      b"%*d" % (4, 7), b"%a" % "\xff",
      type(bytearray(b"%d") % 1).__name__)


class B:

    def __bytes__(self):
        return b"custom"


print(b"%s %b" % (B(), B()))
for fmt, a in ((b"%s", "str"), (b"%b", 1), (b"%c", 256), (b"%c", "a"), (b"%c", b"ab"),
               (b"%d", b"1"), (b"%d %d", 1), (b"x", 1), (b"%z", 1), (b"%(a)s", {
                   "a": b"x"
               }), (b"%s", None)):
    try:
        print(fmt % a)
    except Exception as e:
        print(fmt, type(e).__name__)
