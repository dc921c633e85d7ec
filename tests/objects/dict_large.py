# Dicts of thousands of entries of mixed keys.
# needs: memory
d = {}
for i in range(5000):
    d[i] = i * 2
    d[str(i)] = i
    d[(i, "t")] = -i
print(len(d), d[4999], d["1234"], d[(77, "t")], 5000 in d, "5000" in d, sum(d.values()))
for i in range(0, 5000, 3):
    del d[i], d[str(i)]
print(len(d), sum(d.values()), list(d)[:4], list(d)[-1])
for i in range(2000):
    d["new%d" % i] = i
print(len(d), d["new1999"], len(d.copy()), d == dict(d), len({
    k: v
    for k, v in d.items() if v == 1
}))
s = {i * 2**40 for i in range(2000)} | {-i / 8 for i in range(2000)}
print(len(s), 2**50 in s, -1.5 in s, sum(1 for i in range(2000) if i * 2**40 in s))
d = {i << 20: i for i in range(3000)}
print(sum(d[i << 20] for i in range(3000)), d.get(1), d.popitem(), len(d))
