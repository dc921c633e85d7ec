# Arithmetic of floats and mixed with integers; overflow of conversions.
# needs: double
print(1.5 + 2, 2 + 1.5, 1.5 - 2, 2 - 1.5, 1.5 * 3, 3 * 1.5, 3 / 1.5, 1.5 / 3, 0.1 + 0.2, 0.1 * 3,
      1.1 + 2.2)
print(1e16 + 1, 1e16 + 1.0000001, 1e308 * 1.5, 2**53 + 1.0, True + 0.5, 0.5 - True, 1e-310 * 0.5,
      1e200 * 1e-200)
print(sum([0.5] * 8), -1.5, +1.5, abs(-1.5), -(-0.5), 10**20 + 0.5, 10**20 * 0.5, 10**300 * 1e-300)
x = 1.5
x += 1
x *= 4
x -= 0.5
x /= 3
x //= 0.7
x %= 3
print(x)
for f in (lambda: 10**400 + 1.0, lambda: 1.0 * 10**400, lambda: 10**400 / 1.0,
          lambda: 1.0 - 10**400, lambda: 10**400 // 1.0, lambda: float(10**400),
          lambda: 1.5**10**400, lambda: divmod(10**400, 2.0)):
    try:
        print(f())
    except OverflowError as e:
        print(e)
s = 0.0
for i in range(1000):
    s += 0.1
print(s)
