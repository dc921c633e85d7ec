# Iteration over strings, unpacking, reversed, enumerate, hash.
for s in ("", "abc", "é€😀x"):
    print(list(s), [c for c in s], tuple(s), [*s],
          set(s) == set(list(s)), list(reversed(s)), list(enumerate(s)), "".join(reversed(s)),
          sorted(s), list(zip(s, s[1:])))
a, b, c = "xyz"
h, *t = "é😀z"
print(a, b, c, h, t, list(map(ord, "aé€😀")), "".join(map(chr, [97, 233, 8364, 128512])),
      dict(zip("ab", "cd")), {
          c: i
          for i, c in enumerate("aba")
      })
it = iter("ab")
print(next(it), next(it), next(it, "end"), next(it, "end"), it.__length_hint__(),
      iter(it) is it,
      type(it).__name__)
print(
    hash("abc") == hash("ab" + "c"),
    hash("") == hash(""),
    hash("é") == hash("\xe9"), {"a": 1}["a"], len({"a", "b", "a"}))
try:
    a, b = "abc"
except ValueError as e:
    print("ValueError")
