# Arguments are per call: recursion, re-entry, mutation of parameters.
def f(n, acc=()):
    acc += (n,)
    return acc if n == 0 else f(n - 1, acc)


print(f(4))


def ack(m, n):
    if m == 0:
        return n + 1
    return ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))


print(ack(2, 3))


def hanoi(n, a="A", b="B", c="C"):
    return [] if n == 0 else hanoi(n - 1, a, c, b) + [a + c] + hanoi(n - 1, b, a, c)


print(" ".join(hanoi(3)))


def swap(a, b):
    if a > b:
        return swap(b, a)
    a, b = b - a, a
    return a, b


print(swap(5, 3), swap(3, 5))


def visit(tree):
    return [visit(t) if isinstance(t, list) else t * 2 for t in tree]


print(visit([1, [2, [3, []]], 4]))


def perms(s):
    if len(s) < 2:
        yield s
    for i, c in enumerate(s):
        for p in perms(s[:i] + s[i + 1:]) if len(s) > 1 else ():
            yield c + p


print(list(perms("abc")))
