# range loops with every sign of step, large and empty ranges, rebinding range.
for args in ((0,), (3,), (-3,), (1, 4), (4, 1), (0, 10, 3), (10, 0, -3), (0, 10, -1), (-5, 5, 4), (5, -5, -4), (3, 4, 100)):
    print(args, [i for i in range(*args)], len(range(*args)))
big = 2 ** 62
for i in range(big - 1, big + 2):
    print(i, end=" ")
for i in range(2 ** 70, 2 ** 70 + 2):
    print(i, end=" ")
for i in range(-2 ** 31 - 1, -2 ** 31 + 1):
    print(i, end=" ")
print()
n = 3
for i in range(n):
    n = 10
print(i, n)
for i in range(3):
    for i in range(10, 12):
        pass
    print(i, end=" ")
print()
total = 0
for i in range(1000):
    for j in range(i % 3):
        total += j
print(total)
for f in (lambda: range(1, 5, 0), lambda: range(1.0), lambda: range("3"), lambda: range(None, 2)):
    try:
        f()
    except (TypeError, ValueError) as e:
        print(e)


def shadow():
    range = lambda n: ["shadowed", n]
    return [x for x in range(5)]


print(shadow())
it = iter(range(3))
for x in it:
    print(x, next(it, "end"), end="; ")
print()
for i in reversed(range(0, 10, 4)):
    print(i, end=" ")
print(range(10)[2:8:3], range(10)[-1], 5 in range(0, 10, 5), range(3) == range(0, 3))
