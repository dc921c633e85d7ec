# isalpha, isdigit and the other predicates over ASCII and Latin-1.
names = [
    "isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "isupper", "islower",
    "istitle", "isidentifier", "isprintable", "isascii"
]
for s in ("", "a", "A", "abc", "aBc", "Abc", "ABC", "123", "a1", "1a", " ", "\t\n\r\x0b\x0c",
          "\x1c", "\x85", "\xa0", "é", "É", "ß", "ª", "²", "½", "×", "\x7f", "\xad", "a b", "A B",
          "A b", "_x", "if", "x-y", "A1", "a1b", "1A", "Ab Cd", "AbCd", "'A", "A'a", "A'A", "\0",
          "µ", "~", "9é"):
    print(repr(s), "".join("01"[getattr(s, n)()] for n in names))
for n in names:
    print(n, len([c for c in range(128) if getattr(chr(c), n)()]),
          sum(c for c in range(256) if getattr(chr(c), n)()))
