# encode and decode of UTF-16 and UTF-32.
for s in ("a", "é€", "😀b", ""):
    for enc in ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "utf-16", "utf-32"):
        b = s.encode(enc)
        print(enc, b, b.decode(enc) == s)
print(b"\xfe\xff\x00a".decode("utf-16"), b"a\0".decode("utf-16"), b"\xff\xfea\0".decode("utf-16"))
