# Indexing, slicing, iteration, comparison of bytes.
s = b"hello\xff"
print(s[0], s[-1], [s[i] for i in range(-6, 6)], s[1:3], s[::-1], s[::2], s[5:1:-2], s[10:],
      s[:-100], list(s), tuple(s), sorted(s), max(s), min(s), len(s))
for a in (None, -8, -3, 0, 2, 9):
    for b in (None, -7, -1, 1, 5):
        for c in (1, -1, 3, -2):
            assert s[a:b:c] == bytes([s[i] for i in range(6)[a:b:c]])
print(b"a" < b"b", b"a" < b"ab", b"\xff" > b"a", b"" < b"\0", b"a" == bytearray(b"a"), b"a" == "a",
      b"a" != "a", b"a" == memoryview(b"a"), b"a" == 97, b"ab" >= bytearray(b"aa"))
a, *b = b"xyz"
print(a, b, [*b"ab"], list(reversed(b"abc")), list(enumerate(b"ab")), dict(zip(b"ab", b"cd")),
      hash(b"a") == hash(bytes([97])), {b"k": 1}[b"k"],
      hash(b"") == hash(bytes()))
for f in (lambda: s[6], lambda: s[-7], lambda: s["0"], lambda: s[1.0], lambda: s[::0],
          lambda: s[10**30], lambda: b"a" < "a", lambda: b"a" > 1, lambda: s.x,
          lambda: b"\xff" >= None):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
for c in ("s[0] = 1", "del s[0]", "s.x = 1"):
    try:
        exec(c)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__)
