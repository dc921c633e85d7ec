# Lists of many thousand items.
# needs: memory
a = list(range(20000))
print(len(a), a[12345], a[-1], sum(a), a.index(19999), a[::5000], a[5000:5003])
del a[::2]
print(len(a), a[:3], a[-1])
a[1000:9000] = []
a.insert(0, "first")
print(len(a), a[0], a[1000], a[1001])
for i in range(1500):
    a.insert(5, i)
print(len(a), a[4:8], a[1504:1507])
while len(a) > 10:
    a.pop(3)
print(a)
b = [[i] * 3 for i in range(2000)]
print(b[1999], sum(len(x) for x in b), b == [[i, i, i] for i in range(2000)], b < b + [0],
      len([0] * 100000), ([1, 2] * 5000).count(2))
