# Digits of pi from a spigot: big integers of growing size, by small factors and divisions.
def digits(count):
    result = []
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    while len(result) < count:
        if 4 * q + r - t < m * t:
            result.append(m)
            q, r, m = 10 * q, 10 * (r - m * t), (10 * (3 * q + r)) // t - 10 * m
        else:
            q, r, t, k, m, x = (q * k, (2 * q + r) * x, t * x, k + 1,
                                (q * (7 * k + 2) + r * x) // (t * x), x + 2)
    return result


checksum = 0
for digit in digits(3200):
    checksum = (checksum * 31 + digit) % 1000000007
print(checksum)
