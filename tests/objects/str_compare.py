# Comparison and equality go by code point.
words = ["", "a", "A", "aa", "ab", "b", "B", "é", "e", "z", "€", "😀", "\uffff", "a\0", "a\0b", "中"]
print(sorted(words))
print(sorted(words, reverse=True)[:3], min(words), max(words), min("hello"), max("hello"))
for a in words:
    print("".join("<=>"[(a > b) - (a < b) + 1] for b in words))
    for b in words:
        assert (a == b) == (not a != b) == (a <= b and a >= b) and (a < b) == (b > a)
print("a" == "a", "a" == b"a", "1" == 1, "a" != None, "ab" == "a" + "b", "é" == "e\u0301")
for op in ("<", "<=", ">", ">="):
    for o in ("1", "None", "b'a'", "['a']"):
        try:
            print(eval("'a' %s %s" % (op, o)))
        except TypeError as e:
            print(e)
print("a".__lt__("b"), "a".__lt__(1), "a".__eq__(1), "a".__ne__("a"))
