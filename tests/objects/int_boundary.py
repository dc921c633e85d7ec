# Results that cross the border between small and large integers, both ways.
for bits in (15, 29, 30, 31, 32, 61, 62, 63, 64):
    top = 1 << bits
    for x in (top - 1, top, -top, -top - 1):
        y = x
        y += 1
        y -= 2
        print(y, end=" ")
        z = x * 2 // 2
        print(z == x, hash(z) == hash(x), z in {x: 1}, end=" ")
        print((x + top) - top is not None, x - x, x // x, x ^ x, x & -1 == x)
big = 1 << 100
small = big - (big - 5)
print(small, small == 5, [10, 20, 30, 40, 50, 60][small], type(small))
n = 1
for i in range(70):
    n = n * 2
for i in range(69):
    n = n // 2
print(n, n + 1, range(5)[n])
