# Integer addition, subtraction, multiplication and negation across word sizes.
edges = [0, 1, -1, 255, 2**29, 2**30 - 1, 2**30, -2**30, -2**30 - 1, 2**31, -2**31,
         2**61, 2**62 - 1, 2**62, -2**62, -2**62 - 1, 2**63 - 1, 2**63, -2**63, 2**64]
for a in edges:
    print(a, -a, +a, abs(a), a + 1, a - 1, a + a, a * 3, a * a)
for a in edges:
    s = m = 0
    for b in edges:
        assert a + b - b == a and a - b + b == a and a - b == -(b - a)
        assert a * b == b * a and (a + b) * (a - b) == a * a - b * b
        s += a * b - a
        m ^= (a + b) * (a - b)
    print(s, m)
