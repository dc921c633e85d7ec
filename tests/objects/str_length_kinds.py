# Mixed widths: each operation keeps code points apart whatever their length in bytes.
parts = ["a", "é", "€", "😀", "b\u0301", "\0"]
for i in range(6):
    s = "".join(parts[i:] + parts[:i]) * 3
    n = len(s)
    assert n == 21 and s[::-1][::-1] == s and s[:7] * 3 == s
    assert [s.find(c) for c in s[:7]] == list(range(7)) and [s.rfind(c)
                                                             for c in s[:7]] == list(range(14, 21))
    assert all(s[:k] + s[k:] == s and len(s[k:]) == n - k for k in range(n + 1))
    assert all(s.index(s[k:k + 5]) == k % 7 for k in range(17))
    assert s.split(s[3]) == [s[:3], s[4:10], s[11:17], s[18:]] and s.partition(s[5])[2] == s[6:]
    assert s.encode().decode() == s and s.encode("utf-8", "surrogateescape").decode("utf-8") == s
    print(ascii(s[7]), ascii(s[-1]), ascii(s[2:9:3]), ascii(s[-3:-9:-2]), s.count("€"),
          ascii(s.center(25, "é")[:3]), len(s.encode()), s.rindex("😀"),
          s.replace("😀", "").__len__(), ascii(max(s)))
