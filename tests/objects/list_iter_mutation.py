# Lists changed while they are iterated over.
a = [1, 2, 3]
out = []
for x in a:
    out.append(x)
    if x < 5:
        a.append(x + 2)
print(out, a)
a = [1, 2, 3, 4, 5, 6]
out = []
for x in a:
    out.append(x)
    a.remove(x)
print(out, a)
a = list(range(6))
out = []
for x in a:
    out.append(x)
    if x == 2:
        a.clear()
print(out, a)
a = [1, 2, 3]
it = iter(a)
print(next(it), next(it), next(it), next(it, "end"))
a.append(4)
print(next(it, "still at its end"), it.__length_hint__())
it = reversed([1, 2, 3])
print(list(it), list(it), next(it, 0))
a = [1, 2, 3, 4]
r = reversed(a)
print(next(r), a.pop(), a.pop(), next(r, "none"), next(r, "none"))
a = [0] * 3
it = iter(a)
a[1] = "seen"
print(list(it), [x for x in a if a.append(x) is None and len(a) > 6 and not a.clear()], a)
a = [1, 2]
a.extend(a[:])
a[len(a):] = a
print(a, [a.pop() for x in a], a)
