# Floor division and remainder for every combination of signs.
for a in (7, -7, 6, -6, 1, -1, 0):
    for b in (3, -3, 7, -7, 8, -8, 1, -1):
        q, r = divmod(a, b)
        assert q == a // b and r == a % b and q * b + r == a
        assert r == 0 or (r < 0) == (b < 0)
        print((q, r), end=" ")
    print()
big = 10**30
for a in (big, -big, big + 7, -big - 7):
    for b in (7, -7, 10**10, -10**10, big, -big, 3 * big, -3 * big, 2**64, -2**32):
        q, r = divmod(a, b)
        assert q * b + r == a and abs(r) < abs(b) and (r == 0 or (r < 0) == (b < 0))
        print(q, r)
print(-2**62 // -1, -2**63 // -1, -2**30 // -1, -2**31 // -1)
print(-2**62 % -1, -2**63 % -1, (-2**30) % (2**30 + 1))
