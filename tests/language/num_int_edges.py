# Integer arithmetic across machine-word boundaries.
# needs: double
for n in (30, 31, 32, 61, 62, 63, 64):
    a = 1 << n
    print(n, a - 1, a, -a, -a - 1, a * a, (a - 1) * (a + 1), -a // 3, -a % 3, a >> n, ~a)
a = 2 ** 62
b = a
for op in (lambda x: x + 1, lambda x: x * 2, lambda x: -x, lambda x: x - 2 ** 64, lambda x: abs(x), lambda x: x // -1, lambda x: ~x, lambda x: x ^ -1):
    b = op(b)
    print(b, end=" ")
print()
x = 1
for i in range(70):
    x = x * 2 + 1
print(x, x.bit_length(), hex(x))
for i in range(70):
    x = (x - 1) // 2
print(x)
m = -2 ** 63
print(m, -m, abs(m), m // -1, m * -1, m - 1, divmod(m, -1), m % 10, m // 10, m == -9223372036854775808, hash(m) == hash(-2 ** 63))
m = -2 ** 30
print(m, -m, m - 1, m // -1, -2 ** 31 // -1, abs(-2 ** 31), -2 ** 31 * -1, 2 ** 30 * 2, -2 ** 30 * 2 - 1)
print(1 << 0, 1 << 200 >> 199, -1 >> 1000, -5 >> 1, 5 >> 1, -1 << 5, 0 << 10 ** 6, 7 & -8, -7 | 3, -7 ^ 3, ~0)
print(2 ** 64 & 2 ** 64 - 1, -2 ** 64 | 1, 2 ** 64 ^ -2 ** 64, (2 ** 64 - 1) & 0xff, -1 & 2 ** 70 - 1)
print(10 ** 18 * 10, 10 ** 19 // 10, 10 ** 19 % 7, float(10 ** 19), int(1e19), 10 ** 19 == 1e19, 3 * 10 ** 18 + 7 * 10 ** 18)
