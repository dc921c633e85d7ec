# find, rfind, index, rindex with ranges.
# by-hand: 3.14 names the method in TypeErrors
s = "abcabcabc"
for sub in ("", "a", "c", "abc", "cab", "bca", "x", "abcabcabc", "abcabcabca"):
    print(repr(sub), s.find(sub), s.rfind(sub), s.find(sub, 1), s.rfind(sub, 0, 5), s.find(sub, -3),
          s.find(sub, 4, 2), s.find(sub, 9), s.find(sub, 10), s.rfind(sub, 9), s.rfind(sub, 10),
          s.find(sub, None, None), s.find(sub, -100, 100))
u = "é€😀é€😀"
print(u.find("€"), u.rfind("€"), u.find("😀é"), u.find("€", 2), u.find("é", 1, 3), u.index("😀", -2),
      u.rindex("é", 0, -3))
print(s.index("b", 2), s.rindex("b", 0, 6), s.find("a", True), s.find("c", 2**70),
      s.rfind("c", -2**70))
for f in (lambda: s.index("x"), lambda: s.rindex("x"), lambda: s.index("a", 7),
          lambda: s.index("", 10), lambda: s.find(1), lambda: s.find("a", "b"),
          lambda: s.find("a", 1.0), lambda: s.index(b"a"), lambda: s.rfind(None)):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print("aaaa".find("aa"), "aaaa".rfind("aa"), ("ab" * 100 + "c").find("abc"),
      ("a" * 500 + "b").find("a" * 20 + "b"))
