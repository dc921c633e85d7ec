# Sets that change while iterated over.
s = {1, 2, 3}
try:
    for x in s:
        s.add(x + 10)
except RuntimeError as e:
    print(e, len(s))
s = {1, 2, 3}
try:
    for x in s:
        s.remove(x)
except RuntimeError as e:
    print(e, len(s))
s = {1, 2, 3}
n = 0
for x in s:
    s.discard(99)
    s.add(x)
    n += 1
print(n, sorted(s))
it = iter(s)
next(it)
print(it.__length_hint__(), len(list(it)), next(it, "end"))
s.add(50)
print(next(it, "still its end"))
it = iter(s)
s.clear()
try:
    next(it)
except RuntimeError as e:
    print(e)
s = {5}
while s:
    x = s.pop()
    if x:
        s.add(x - 1)
        s.add(max(0, x - 2))
print(s)
s = set(range(30))
for x in list(s):
    if x % 3:
        s.remove(x)
print(sorted(s), sorted(s ^ {0, 1}))
