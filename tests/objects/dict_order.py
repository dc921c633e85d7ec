# Insertion order survives growth, deletion and reinsertion.
d = {}
for i in range(40):
    d[i * 7 % 41] = i
print(list(d) == [i * 7 % 41 for i in range(40)], list(d)[:6])
for i in range(0, 40, 2):
    del d[i * 7 % 41]
for i in range(100, 110):
    d[i] = i
d[7] = "kept place"
print(list(d.items())[:3], list(d)[-3:], len(d), list(reversed(d))[:2], next(iter(d)))
while len(d) > 3:
    d.popitem()
print(d)
d["z"] = d.pop(7)
print(d, {**{"b": 1}, "a": 2, "b": 3}, dict([("k", 1), ("j", 2), ("k", 3)]))
e = dict.fromkeys("hello world")
e.pop("o")
e["o"] = 1
print("".join(e), list({}.keys()), {
    "a": 1,
    "b": 2
} == {
    "b": 2,
    "a": 1
},
      list({
          "a": 1,
          "b": 2
      }.items()) == list({
          "b": 2,
          "a": 1
      }.items()))
for n in range(9):
    f = {i: i for i in range(n)}
    for i in range(n):
        f[i] = f.pop(i)
    print(list(f) == list(range(n)), len(f), end=" ")
print()
