# A dict that changes size while iterated over.
def t(make, change):
    d = {1: "a", 2: "b", 3: "c"}
    out = []
    try:
        for x in make(d):
            out.append(x)
            change(d, len(out))
        print(out, d)
    except RuntimeError as e:
        print(out, e)


makes = (iter, dict.keys, dict.values, dict.items, reversed)
for m in makes:
    t(m, lambda d, n: d.update({n + 10: 0}))
    t(m, lambda d, n: d.pop(n, None))
    t(m, lambda d, n: d.clear())
    t(m, lambda d, n: d.update({n: "new"}))
for change in (lambda d, n: (d.pop(3, 0), d.update({n + 20: 1})), ):
    t(iter, change)
d = {1: 1}
it = iter(d)
d[2] = 2
for i in range(3):
    try:
        print(next(it))
    except (RuntimeError, StopIteration) as e:
        print(type(e).__name__, e)
d = {i: i for i in range(4)}
it = iter(d.items())
print(next(it), it.__length_hint__(), list(it), next(it, "end"))
d[9] = 9
print(next(it, "still its end"), it.__length_hint__())
try:
    {d.update({i: 0}) for i in d}
except RuntimeError as e:
    print(e)
try:
    for k in d:
        del d[k]
except RuntimeError as e:
    print(e)
