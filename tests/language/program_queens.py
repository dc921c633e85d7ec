# N queens three ways: recursion, generator, bit masks with permutations.
def count(n, cols=0, d1=0, d2=0, row=0):
    if row == n:
        return 1
    total = 0
    free = ~(cols | d1 | d2) & (1 << n) - 1
    while free:
        bit = free & -free
        free ^= bit
        total += count(n, cols | bit, (d1 | bit) << 1, (d2 | bit) >> 1, row + 1)
    return total


def solve(n, placed=()):
    if len(placed) == n:
        yield placed
        return
    for c in range(n):
        if all(c != p and abs(c - p) != len(placed) - r for r, p in enumerate(placed)):
            yield from solve(n, placed + (c,))


def permutations(items):
    if not items:
        yield []
    for i, x in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [x, *rest]


print([count(n) for n in range(1, 8)])
print(next(solve(6)), len(list(solve(6))))
print(sum(len({p + i for i, p in enumerate(q)}) == len({p - i for i, p in enumerate(q)}) == 5 for q in permutations([*range(5)])))
for r, c in enumerate(next(solve(5))):
    print(" ".join("Q" if i == c else "." for i in range(5)))
