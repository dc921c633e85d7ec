# pow() with three arguments: signs of the modulus, inverses, errors.
for base in (2, -2, 7, 0, 123456789):
    for e in (0, 1, 5, 1000):
        print([pow(base, e, m) for m in (1, -1, 5, -5, 13, -13, 2**40, 10**9 + 7)])
print(pow(3, 10**18, 10**9 + 7), pow(2, 2**100, 10**30 + 57), pow(12345, 6789, 2**128 - 159))
print(pow(3, -1, 7), pow(3, -1, -7), pow(10, -3, 97), pow(-3, -1, 11), pow(38, -1, mod=97))
print(pow(5, -1, 1), pow(0, 0, 1), pow(0, 0, 5), pow(0, 5, -3))
m = 10**40 + 3
i = pow(2**70 + 1, -1, m)
print(i, i * (2**70 + 1) % m)
for args in ((2, -1, 4), (0, -1, 7), (6, -1, 9), (2, 3, 0), (2, -1, 0)):
    try:
        print(pow(*args))
    except ValueError as e:
        print("ValueError", e)
for args in ((2.0, 3, 5), (2, 3.0, 5), (2, 3, 5.0), ("2", 3, 5), (1j, 2, 3)):
    try:
        print(pow(*args))
    except TypeError as e:
        print("TypeError")
    except ValueError as e:
        print("ValueError", e)
