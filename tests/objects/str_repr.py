# repr of strings: quotes, control and non-printing characters, astral ones.
# needs: unicode
for s in ("", "abc", "it's", 'say "hi"', "both ' and \"", "\\", "tab\there", "\r\n", "\0",
          "\x1b[0m", "\x7f\x80\xff", "é", "\xa0", "\xad", "\u0378", "\u200b", "\u2028", "\ud800",
          "\udfff", "\ue000", "\ufeff", "\uffff", "\U0001f600", "\U00010ffff"[:1], "\U000e0001",
          "中文", "\u0301", "a\u0301", "\u3000", "\U000323b0"):
    print(repr(s), ascii(s), len(s))
print([("a'", 'b"')], {"k\n": "\t"}, "%r" % "x'y", "{!r} {!a}".format("é\n", "é\n"), f"{'q'!r:>6}")
print(str("x"), str(), str(5), str(None), str([1, "a"]), "a".__repr__(), "a".__str__())
