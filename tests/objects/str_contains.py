# The in operator.
s = "the quick brown fox é€😀"
for sub in ("", "t", "the", "quick", "fox é", "€", "😀", "é€", "x é€😀", "the quick brown fox é€😀!",
            "Quick", "\0"):
    print(repr(sub), sub in s, sub not in s)
print("" in "", "a" in "", "aab" in "aaaaaaaab", "aba" in "abababa", "a" * 50 + "b" in "a" * 200,
      "a" * 50 + "b" in "a" * 200 + "b")
for x in (1, None, b"a", ["a"]):
    try:
        print(x in "abc")
    except TypeError as e:
        print(e)
