# String literals: escapes, raw, implicit concatenation.
print("a\tb\\n\'\"", 'a"b', "a'b", '''tri"ple''', """x
y""", "\x41\101\u0041\U00000041", "\0".__len__(), len("\377"))
print(r"\n\x", R"a\"b", len(r"\\"), "a"
      "b"
      'c', ("x"
            "y"), "con\
tinued", "\a\b\f\v\r".encode())
print(len("é"), len("€"), len("😀"), len("e\u0301"), "\u20ac", "\U0001F600", ascii("é€😀"),
      "\x7f".encode())
print("•", u"u", len("\
"), "\18".encode(), "\1234".encode(), "\x80".encode())
print(repr("a\nb"), repr("\\"), repr("'"), repr('"'), repr("'\""),
      repr("\0\x01\x1f\x7f\x80\x9f\xa0\xad"))
