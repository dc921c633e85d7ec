# Long division of large integers, including the corrections of the trial quotient.
def check(a, b):
    q, r = divmod(a, b)
    assert a == q * b + r and (0 <= r < b if b > 0 else b < r <= 0), (a, b)
    return hex(q)[-8:] + ":" + hex(r)[-8:]


for n in (16, 31, 32, 33, 48, 64, 65, 96, 127, 128, 200):
    for m in (8, 15, 16, 32, 33, 64, 65, 96):
        line = [check((1 << n) - 1, (1 << m) - 1), check((1 << n) + 1, (1 << m) + 1),
                check(-(1 << n), (1 << m) - 3), check((1 << n + m) - 1, -(1 << m)),
                check(((1 << n) - 1) << m, (1 << n) - 1)]
        if n % 3 == 0:
            print(*line)
print(check(0x800000000000000000000003, 0x200000000000000000000001))
print(check(0x7fff800000000000, 0x800000000001), check(0x80000000fffe0000, 0x80000000ffff))
print(check((3 << 96) - 1, (1 << 64) + (1 << 32) - 1), check(10**60, 10**30 - 1))
print(10**100 // 10**97, 10**100 % 7, (10**50 + 1) % 10**49, -(10**50) // 3)
