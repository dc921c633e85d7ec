# ASCII case mapping and predicates of bytes; other bytes stay.
for s in (b"", b"Hello World", b"aBc1\xe9\xc9", b"it's x-ray", b"123", b" \t\n", b"ABC", b"abc",
          b"A1", b"\xff", b"Abc Def", b"\x1c", b"a\x00"):
    print(
        s, s.upper(), s.lower(), s.swapcase(), s.title(), s.capitalize(),
        "".join("01"[f()] for f in (s.isalpha, s.isdigit, s.isalnum, s.isspace, s.isupper,
                                    s.islower, s.istitle, s.isascii)))
b = bytearray(b"mixed Case")
print(b.upper(), b.title(), b, b.islower(), type(b.lower()).__name__, b.capitalize(), b.swapcase())
