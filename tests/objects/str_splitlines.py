# splitlines knows every line boundary of Unicode.
for s in ("", "a", "a\n", "a\nb", "a\r\nb\rc\n\nd", "\n", "\r\n\r\n", "\n\r",
          "a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\u2028h\u2029i", "a\x1fb\tc", "é\n€\r😀"):
    print(s.splitlines(), s.splitlines(True))
print("a\nb".splitlines(keepends=True), "a\nb".splitlines(keepends=0), "".splitlines(True),
      "a\r".splitlines(5))
assert all("".join(s.splitlines(True)) == s for s in ("a\r\nb\n", "\r\n\r", "x\u2028", "\n\n\n"))
