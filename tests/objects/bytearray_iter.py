# Iteration while the bytearray changes.
a = bytearray(b"abc")
out = []
for x in a:
    out.append(x)
    if len(a) < 6:
        a.append(x + 1)
print(out, a)
out = []
for x in a:
    out.append(x)
    a.pop()
print(out, a)
it = iter(a)
print(next(it), it.__length_hint__())
a.clear()
print(next(it, "end"))
a.extend(b"more")
print(next(it, "end"), list(it), list(a), list(reversed(a)), sum(a), a.index(b"r"),
      [hex(x) for x in a])
