# count: occurrences that do not overlap, ranges, the empty string.
s = "aaaa banana"
for sub in ("a", "aa", "aaa", "an", "ana", "x", "", " ", "banana", s):
    print(repr(sub), s.count(sub), s.count(sub, 2), s.count(sub, 2, 8), s.count(sub, -4),
          s.count(sub, -4, -1), s.count(sub, 11), s.count(sub, 12))
print("".count(""), "".count("", 0), "".count("", 1), "abc".count("", 1), "abc".count("", 3),
      "abc".count("", 4), "abc".count("", 2, 1))
print("é€é😀é".count("é"), "é€é😀é".count(""), "😀😀😀".count("😀😀"), "😀😀😀".count("", 1, 2),
      "abab".count("ab", None, 3))
for a in ((1, ), (None, ), ("a", "b"), ("a", 1.5), (b"a", )):
    try:
        print("abc".count(*a))
    except TypeError as e:
        print(type(e).__name__)
