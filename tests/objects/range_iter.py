# Iteration over ranges: the loop variable, exhaustion, length hints.
for i in range(3):
    i += 10
    print(i, end=" ")
print(i)
it = iter(range(3))
print(
    iter(it) is it, it.__length_hint__(), next(it), it.__length_hint__(), list(it), next(it, "end"),
    it.__length_hint__())
r = range(4)
print([(a, b) for a in r for b in r if a < b], list(zip(r, r)), list(enumerate(range(5, 8))),
      dict.fromkeys(range(2)), [*range(0, 10, 4)], tuple(range(-1, 2)),
      set(range(3)) == {0, 1, 2})
a, b, c = range(3)
print(a, b, c, list(map(lambda x: x * x, r)), any(range(1)), all(range(1, 3)),
      "".join(map(str,
                  range(10)[::-3])))
for i in range(0):
    print("never")
else:
    print("else", i)
for i in range(10, 0, -4):
    print(i, end=" ")
for i in range(5):
    if i == 2:
        continue
    if i == 4:
        break
    print(i, end=";")
print(i)
