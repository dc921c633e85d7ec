# Matrices, polynomials and fractions by operator overloading.
class Frac:
    def __init__(self, n, d=1):
        a, b = abs(n), abs(d)
        while b:
            a, b = b, a % b
        s = -1 if d < 0 else 1
        self.n, self.d = s * n // (a or 1), s * d // (a or 1)

    def __add__(self, o):
        o = o if isinstance(o, Frac) else Frac(o)
        return Frac(self.n * o.d + o.n * self.d, self.d * o.d)

    def __mul__(self, o):
        o = o if isinstance(o, Frac) else Frac(o)
        return Frac(self.n * o.n, self.d * o.d)

    __radd__, __rmul__ = __add__, __mul__

    def __neg__(self):
        return Frac(-self.n, self.d)

    def __sub__(self, o):
        return self + -o

    def __truediv__(self, o):
        return self * Frac(o.d, o.n)

    def __eq__(self, o):
        return (self.n, self.d) == (o.n, o.d) if isinstance(o, Frac) else self.d == 1 and self.n == o

    def __bool__(self):
        return self.n != 0

    def __repr__(self):
        return f"{self.n}/{self.d}" if self.d != 1 else str(self.n)


class Matrix:
    def __init__(self, rows):
        self.rows = [[x if isinstance(x, Frac) else Frac(x) for x in r] for r in rows]

    def __matmul__(self, o):
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])

    def __getitem__(self, ij):
        i, j = ij
        return self.rows[i][j]

    def __repr__(self):
        return repr(self.rows)

    def inverse(self):
        n = len(self.rows)
        a = [r + [Frac(int(i == j)) for j in range(n)] for i, r in enumerate(self.rows)]
        for i in range(n):
            p = next((k for k in range(i, n) if a[k][i]), None)
            if p is None:
                raise ZeroDivisionError("singular")
            a[i], a[p] = a[p], a[i]
            a[i] = [x / a[i][i] for x in a[i]]
            for k in range(n):
                if k != i and a[k][i]:
                    f = a[k][i]
                    a[k] = [x - f * y for x, y in zip(a[k], a[i])]
        return Matrix([r[n:] for r in a])


m = Matrix([[2, 1, 1], [1, 3, 2], [1, 0, 0]])
print(m.inverse(), m @ m.inverse(), m[1, 2], Frac(6, -4), Frac(1, 3) + 1, 2 * Frac(1, 2) == 1, sum([Frac(1, k) for k in range(1, 8)]))
try:
    Matrix([[1, 2], [2, 4]]).inverse()
except ZeroDivisionError as e:
    print(e)
