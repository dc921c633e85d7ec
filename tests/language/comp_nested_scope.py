# Nested comprehensions with closures, lambdas and shadowing.
def f(rows):
    n = len(rows)
    return [[rows[j][i] * n for j in range(n)] for i in range(len(rows[0]))]


print(f([[1, 2, 3], [4, 5, 6]]))
x = "outer"
print([[x for x in range(2)] + [x] for x in "ab"], x)
print([(lambda: [x, y])() for x in range(2) for y in [x + 10]])
fs = [[(lambda: (i, j)) for j in range(2)] for i in range(2)]
print([[g() for g in row] for row in fs])


def g():
    data = [1, 2, 3]
    k = 2
    inner = lambda: [d * k for d in data if d != k]
    k = 10
    return inner()


print(g())


def h(n):
    return {i: {j: h2(j) for j in range(i)} for i in range(n)}


h2 = lambda j: [m for m in range(j)]
print(h(4))


def gens(n):
    return sum(sum(i * j for j in range(i)) for i in range(n))


print(gens(6))
print([[[a + b + c for a in "1"] for b in "2"] for c in "34"])
print([i for i in [j for j in [k for k in range(3)]]])
