# split and rsplit at white space and at separators.
for s in ("", " ", "a", " a  b c ", "a,b,,c", ",", ",,a,,", "  lead", "trail  ",
          "\ta\nb\x0bc\x0cd\re", "a\xa0b"):
    print(repr(s), s.split(), s.rsplit(), s.split(","), s.rsplit(","))
for n in (-1, 0, 1, 2, 5):
    print(n, " a  b  c  d ".split(None, n), " a  b  c  d ".rsplit(None, n), "a,b,c,d".split(",", n),
          "a,b,c,d".rsplit(",", n))
print("a<>b<>c".split("<>"), "aaaa".split("aa"), "aaaaa".rsplit("aa"), "aaaaa".split("aa", 1),
      "aaaaa".rsplit("aa", 1))
print("é€é😀é".split("é"), "1😀2😀3".rsplit("😀", 1), "a b".split(sep=" ", maxsplit=0),
      "a b c".rsplit(maxsplit=1), "x".split("xyz"))
print("a\x1cb\x1dc\x1ed\x1fe\x85f".split(), "a  b".split(" "), " ".split(" "), "".split(","),
      "".split(), "  ".split(None, 0))
for a in (("", ), (1, ), (b",", ), (",", "1"), (",", 1.0), ("", 1)):
    try:
        print("a,b".split(*a))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
