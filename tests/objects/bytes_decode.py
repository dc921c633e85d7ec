# decode of bytes and bytearray.
print(b"abc".decode(), b"\xc3\xa9".decode("utf-8"), b"\xe9".decode("latin-1"),
      bytearray(b"x\xe2\x82\xac").decode("utf8"), b"".decode("ascii"),
      b"\xe9a".decode("ascii", "ignore"), ascii(b"\xe9a".decode("ascii", errors="replace")),
      b"\xe9".decode("ascii", "backslashreplace"), b"a".decode(encoding="ascii"))
for b, args in ((b"\xe9", ("ascii", )), (b"ab\xff", ()), (b"a\xe9\xe9", ("us-ascii", )),
                (b"a", ("nope", )), (b"\xff", ("utf-8", "nope")), (bytearray(b"\xc3"), ()),
                (b"a", (5, )), (b"\xff", ("utf-8", "xmlcharrefreplace"))):
    try:
        print(b.decode(*args))
    except UnicodeDecodeError as e:
        print(e, "|", e.encoding, e.object, e.start, e.end, e.reason)
    except (LookupError, TypeError) as e:
        print(type(e).__name__, e if type(e) is LookupError else "")
