# Shifts left and right, of negative and of large integers.
for x in (1, -1, 5, -5, 255, -256, 0, 2**31 - 1, -2**31, 10**20, -10**20):
    print([x >> n for n in (0, 1, 2, 7, 8, 31, 63, 64, 65, 1000)])
    print([x << n for n in (0, 1, 7, 29, 31, 33, 61, 64)])
for n in range(0, 140, 9):
    x = (1 << n) - 1
    assert x << 17 >> 17 == x and -x << 40 >> 40 == -x
    assert (-x - 1) >> n == -1 and (-x) >> n == (-1 if x else 0), n
print(0 << 10**100, 1 >> 10**100, -1 >> 10**100, 5 >> 2**64)
for f in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 10**30 << -1, lambda: 0 << -3,
          lambda: 0 >> -(10**30)):
    try:
        print(f())
    except ValueError as e:
        print("ValueError", e)
for f in (lambda: 1 << 1.0, lambda: 1.0 >> 1, lambda: "a" << 1, lambda: 1 >> None):
    try:
        print(f())
    except TypeError as e:
        print("TypeError", e)
x = 1
x <<= 70
x >>= 69
print(x, True << 3, True >> True)
