# White space beyond Latin-1 in split, strip and isspace.
# needs: unicode
s = "\u2003a\u3000b \u2028c\u205f"
print(s.split(), s.rsplit(None, 1), ascii(s.strip()), ascii(s.lstrip()), ascii(s.rstrip()),
      [c for c in range(0x3001) if chr(c).isspace()])
print("\u200b".split(), "\u180e".isspace(), "a\u2029b".splitlines(), "\ufeffx".strip() == "x")
