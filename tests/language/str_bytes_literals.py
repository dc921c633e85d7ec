# Bytes literals: escapes, raw, concatenation, non-escapes.
print(b"\x00\xff\n\t\\\'\"", b"\101\60\377\0", b'a\'b', b"a'b", b"'\"")
print(rb"\n\x41", Rb"\\", bR'\'' , BR"a", B"up", br"""t"q""")
print(b"a" b"b" rb"\c", b"abc"[1], list(b"\x01\x02"), len(b"\n"), len(rb"\n"))
print(b"""multi
line\
joined""")
print(b"\a\b\f\v\r", b"\x7f\x80", b" ~", b"%", b"{}")
print(b"abc" == "abc", b"" or "empty", b"x" * 3, b"ab" + b"cd", b"a" in b"abc", 97 in b"abc")
print(type(b"")(), bytes([65, 66]) == b"AB")
print(repr(b'both \' and "'), str(b"x"), b"\xe9".decode("latin-1"))
print(rb"\u0041\N{BULLET}")
