# UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError: attributes and text.
d = UnicodeDecodeError("utf-8", b"ab\xffcd", 2, 3, "bad byte")
print(d, d.encoding, d.object, d.start, d.end, d.reason, d.args, repr(d))
d.end = 5
d.reason = "worse"
print(d, d.args)
e = UnicodeEncodeError("ascii", "aé€😀", 1, 2, "no")
print(e, e.encoding, e.object, e.start, e.end, e.reason)
for s, t in ((2, 3), (3, 4), (1, 4), (1, 1)):
    print(UnicodeEncodeError("ascii", "aé€😀", s, t, "r"))
print(UnicodeTranslateError("é€", 0, 1, "why"), UnicodeTranslateError("aé€", 1, 3, "why"),
      UnicodeDecodeError("x", bytearray(b"\x01"), 0, 1, "r"))
for f in (lambda: UnicodeDecodeError(), lambda: UnicodeDecodeError("a", "str", 0, 1, "r"),
          lambda: UnicodeEncodeError("a", b"bytes", 0, 1, "r"),
          lambda: UnicodeEncodeError("a", "s", "0", 1, "r"),
          lambda: UnicodeTranslateError("s", 0, 1), lambda: UnicodeEncodeError(1, "s", 0, 1, "r")):
    try:
        print(f())
    except TypeError as x:
        print("TypeError")
print(isinstance(d, ValueError), UnicodeError("plain"), UnicodeError.__bases__)
d.start = 100
print(d.start == 100 or d.start == 4, len(str(d)) > 0)
e = UnicodeDecodeError("a", b"", 0, 0, "")
print(str(e))
