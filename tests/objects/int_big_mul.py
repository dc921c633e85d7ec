# Products of large integers, checked against each other by identities.
a = 3**500
b = 7**450
print(a % 1000003, b % 1000003, a * b % 1000003, (a % 1000003) * (b % 1000003) % 1000003)
print((a + b) * (a + b) == a * a + 2 * a * b + b * b, (a - b) * (a + b) == a * a - b * b)
for n in (31, 32, 33, 63, 64, 65, 127, 500, 1024, 1999):
    x = (1 << n) - 1
    assert x * x == (1 << 2 * n) - (1 << n + 1) + 1
    assert x * -x == -(x * x) and x * (x + 2) == (x + 1)**2 - 1
f = 1
for i in range(1, 120):
    f *= i
print(f)
print(f * f % (2**61 - 1), -f * 3 % (10**18 + 9))
print(0 * f, 1 * f == f, -1 * f == -f, f * 10**0 == f)
