# Decoding UTF-8: every kind of malformed sequence, and where the error is said to be.
bad = [
    b"\x80", b"a\xffb", b"\xc0\x80", b"\xc1\xbf", b"\xc3", b"\xc3(", b"\xe2\x82", b"\xe2(\xa1",
    b"\xe2\x82(", b"\xe0\x80\x80", b"\xed\xa0\x80", b"\xef\xbf", b"\xf0\x9f\x98",
    b"\xf0\x80\x80\x80", b"\xf4\x90\x80\x80", b"\xf5\x80\x80\x80", b"\xf0(\x8c\xbc",
    b"\xf0\x90(\xbc", b"\xfe\xff", b"\xe2\x82\xac\xe2", b"\xf8\x88\x80\x80\x80"
]
for b in bad:
    try:
        print(b.decode())
    except UnicodeDecodeError as e:
        print(e, "|", e.start, e.end)
    print(*[
        ascii(b.decode("utf-8", h))
        for h in ("ignore", "replace", "backslashreplace", "surrogateescape")
    ])
    assert b.decode("utf-8", "surrogateescape").encode("utf-8", "surrogateescape") == b
print(
    ascii(b"\xc2\x80\xdf\xbf\xe0\xa0\x80\xed\x9f\xbf\xee\x80\x80\xf0\x90\x80\x80\xf4\x8f\xbf\xbf".
          decode()))
