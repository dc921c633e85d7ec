# Indexing and slicing of ASCII and of wider strings.
import sys

for s in ("hello", "héllo", "h€llo", "h😀llo", "日本語テキスト"):
    n = len(s)
    print([s[i] for i in range(-n, n)])
    print(s[1:3], s[:2], s[2:], s[-2:], s[:-2], s[::2], s[::-1], s[4:1:-1], s[10:], s[-100:2],
          s[3:3], s[:], s[-1:-4:-1])
    for a in (None, -7, -2, 0, 1, 3, 9):
        for b in (None, -6, -1, 0, 2, 4, 8):
            for c in (1, 2, -1, -3):
                assert s[a:b:c] == "".join([s[i] for i in range(n)[a:b:c]])
    for i in (n, -n - 1, 10**30, -sys.maxsize - 1):
        try:
            print(s[i])
        except IndexError as e:
            print(e)
s = "abc"
for f in (lambda: s["1"], lambda: s[1.0], lambda: s[None], lambda: s[::0], lambda: s["a":],
          lambda: s[1, 2]):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print("abc"[True], "abc"[-2**70:2**70], "abc"[2**70:], "abc"[:-2**70], "abcdef"[::2**70],
      "abcdef"[::-2**70])
