# Floor division, remainder and divmod of floats.
# needs: double
for a in (7.5, -7.5, 0.3, -0.3, 1e20, 6.0):
    for b in (2, -2, 0.1, -0.1, 2.5, 1e-5, 3e10):
        q, r = divmod(a, b)
        print((a, b), q, r, a // b == q, a % b == r)
print(1 // 0.1, 1 % 0.1, 6 % -2.0, -6 % 2.0, 6.5 % -13, 5 // 0.3, 2**60 % 7.0, 2**60 // 7.0)
print(divmod(3, 1.5), divmod(-3.5, 1), divmod(True, 0.4), -1e-20 % 5, 1e-20 // -5)
for f in (lambda: 1.0 // 1e-320, lambda: 1e308 / 1e-308, lambda: 5.5 % 1e-310):
    print(f())
