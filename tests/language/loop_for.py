# for: targets of every kind, else, modification while iterating.
for i in range(3):
    pass
print(i)
for i in []:
    pass
print(i)
d, o, l = {}, type("O", (), {})(), [0, 0]
for d["k"] in "ab": print(d, end=" ")
for o.x in "cd": print(o.x, end=" ")
for l[0], (l[1], *rest) in [(1, (2, 3)), (4, (5, 6, 7))]: print(l, rest, end=" ")
print()
for (a), [b, c] in [(1, "xy"), (2, [3, 4])]: print(a, b, c, end="; ")
for x, in [(1,), [2]]: print(x, end="; ")
for *s, t in ["abc", (1, 2)]: print(s, t, end="; ")
print()
for i in range(5):
    if i == 3:
        break
else:
    print("never")
for i in range(2):
    continue
else:
    print("else", i)
for x in (l := [1, 2, 3]):
    l.append(x) if len(l) < 6 else None
print(l)
l = [1, 2, 3, 4]
for x in l:
    l.remove(x)
print(l)
for x in 1, 2, *"ab": print(x, end=" ")
for x in "ab" if 0 else (5,): print(x, end=" ")
for x in (lambda: [7, 8])(): print(x)
for i in range(3):
    i += 10
    print(i, end=" ")
print()
d = {1: 1}
try:
    for k in d:
        d[k + 1] = 1
except RuntimeError as e:
    print(e)
s = {1, 2}
try:
    for k in s:
        s.add(k + 10)
except RuntimeError as e:
    print(e)
try:
    for a, b in [(1, 2), (3,)]:
        print(a, b)
except ValueError as e:
    print(e, a, b)
