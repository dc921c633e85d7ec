# Ten thousand digits: multiplication, powers, division and text in both directions.
# needs: memory
# slow
x = 3**20000
h = hex(x)
print(len(h), h[:20], h[-20:], int(h, 16) == x)
y = 7**11000
p = x * y
print(p // x == y, p // y == x, p % x, (p + 1) % y, len(bin(p)))
m = 10**9 + 7
print(p % m, pow(3, 20000, m) * pow(7, 11000, m) % m)
print((x << 1000) >> 1000 == x, (x & (1 << 64) - 1) == x % 2**64)
d = 10**4000 + 12345
s = str(d)
print(len(s), s[:5], s[-8:], int(s) == d, int("9" * 4000) == 10**4000 - 1)
print(str(3**8000)[:30], str(3**8000)[-30:], sum(map(int, str(7**4000))))
print(p == y * x, hash(p) == hash(p % (2**61 - 1)) or hash(p) == hash(p % (2**31 - 1)))
