# Long loops of concatenation, slicing and formatting with little live data.
s = ""
for i in range(2000):
    s += str(i % 10)
    if len(s) > 100:
        s = s[50:]
print(len(s), s[-10:])
total = 0
for i in range(1000):
    t = "%d-%s" % (i, "x" * (i % 50))
    u = t.upper().replace("X", "yy").split("-")
    total += len(u[1])
print(total)
b = bytearray()
for i in range(2000):
    b.append(i & 255)
    if len(b) > 200:
        del b[:150]
print(len(b), b[:4])
a = []
for i in range(3000):
    a.append(i)
    if len(a) > 60:
        a = a[30:] if i % 2 else a[::2]
print(len(a), a[-1])
d = {}
for i in range(3000):
    d[i] = str(i)
    d.pop(i - 40, None)
print(len(d), d[2999], min(d))
x = 1
for i in range(300):
    x = x * 3 % (10**30 + 57)
print(x)
q = [bytearray(i % 97) for i in range(20)]
for i in range(2000):
    q[i * 7 % 20] = bytearray(i % 113)
print(sum(map(len, q)))
g = [None] * 20
for i in range(1000):
    g[i % 20] = (lambda i=i: i)
print(sum(f() for f in g))
