# replace with and without a count.
s = "aXbXcX"
for old, new in (("X", "-"), ("X", ""), ("X", "long"), ("", "."), ("aXb", "Z"), ("q", "z"),
                 ("X", "X"), ("cX", "é"), ("", "")):
    print(repr(old), repr(new), [s.replace(old, new, n) for n in (-1, 0, 1, 2, 3, 100)])
print("aaa".replace("aa", "b"), "aaaa".replace("aa", "a"), "".replace("", "x"),
      "".replace("a", "x"), "".replace("", "x", 0))
print("é€😀".replace("€", "e"), "é€😀".replace("", "|"), "abc".replace("b", "😀"),
      "😀😀".replace("😀", ""), "abc".replace("", "é", 2))
print(("ab" * 50).replace("ba", "") == "ab", "x,y".replace(",", ",\n"))
for a in ((1, "b"), ("a", 1), ("a", None), ("a", ), ("a", "b", "c"), ("a", "b", 1.5), (b"a", b"b")):
    try:
        print("abc".replace(*a))
    except TypeError as e:
        print("TypeError", e if "argument 1 must" in str(e) or "argument 2 must" in str(e) else "")
