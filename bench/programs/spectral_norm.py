# The spectral norm of an infinite matrix: calls, integer and float arithmetic.
def element(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(v):
    result = []
    for i in range(len(v)):
        total = 0.0
        for j in range(len(v)):
            total += element(i, j) * v[j]
        result.append(total)
    return result


def transposed_times(v):
    result = []
    for i in range(len(v)):
        total = 0.0
        for j in range(len(v)):
            total += element(j, i) * v[j]
        result.append(total)
    return result


def main(n):
    u = [1.0] * n
    for _ in range(5):
        v = transposed_times(times(u))
        u = transposed_times(times(v))
    uv = sum([a * b for a, b in zip(u, v)])
    vv = sum([b * b for b in v])
    return (uv / vv) ** 0.5


print("%.6f" % main(420))
