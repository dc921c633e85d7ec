# Equal numbers hash alike; large integers reduce modulo a prime.
# needs: double
print(hash(0), hash(1), hash(-1), hash(-2), hash(True), hash(12345), hash(-12345))
for n in (0, 1, -1, 2**30, -2**31, 2**52, 2**53):
    assert hash(n) == hash(float(n)) == hash(complex(n)), n
for n in (10**20, -10**20, 2**200, 3**100, -7**90):
    assert hash(n) == hash(n + 0) and -hash(n) == hash(-n)
    d = {n: "x"}
    print(d[n * 1], d.get(n + 1), (n + 1 - 1) in d, {n, n + 0} == {n}, len({n, float(n)}))
print({1: "a", 1.0: "b", True: "c", 1 + 0j: "d"}, {0, False, 0.0, -0.0})
print(hash((1, 2)) == hash((1.0, 2.0)), hash(2**61 - 1) in (0, 2**30 - 1))
print(len({2**k for k in range(100)}), len({-1, -2, -3, hash(-1)}))
