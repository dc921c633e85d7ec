# Swaps and rotations of 2, 3, 4 and more values.
a, b = 1, 2
a, b = b, a
print(a, b)
a, b, c = 1, 2, 3
a, b, c = c, a, b
print(a, b, c)
a, b, c, d = 1, 2, 3, 4
a, b, c, d = d, c, b, a
print(a, b, c, d)
(a, b), c = (c, a), b
print(a, b, c)


def local(a, b, c, d):
    a, b = b, a
    b, c, d = d, b, c
    a, b, c, d = a, c, b, d
    return a, b, c, d


print(local(1, 2, 3, 4))


def fib(n):
    a, b = 0, 1
    while n:
        a, b, n = b, a + b, n - 1
    return a


print(fib(30), fib(100))
