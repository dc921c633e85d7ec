# Products of matrices held as lists of lists.
def make(n, seed):
    return [[(i * seed + j * 7) % 11 - 5 for j in range(n)] for i in range(n)]


def product(a, b):
    n = len(a)
    result = []
    for i in range(n):
        row = a[i]
        line = []
        for j in range(n):
            total = 0
            for k in range(n):
                total += row[k] * b[k][j]
            line.append(total)
        result.append(line)
    return result


def main():
    c = product(make(230, 3), make(230, 5))
    return sum([sum(row) for row in c]) * 1000 + c[7][9]


print(main())
