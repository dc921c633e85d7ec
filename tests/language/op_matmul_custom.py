# A small vector and matrix class using most arithmetic hooks together.
class V:
    def __init__(self, *c):
        self.c = c

    def __add__(self, o):
        return V(*(a + b for a, b in zip(self.c, o.c)))

    def __mul__(self, k):
        if isinstance(k, V):
            return sum(a * b for a, b in zip(self.c, k.c))
        return V(*(a * k for a in self.c)) if isinstance(k, (int, float)) else NotImplemented

    __rmul__ = __mul__

    def __neg__(self):
        return -1 * self

    def __sub__(self, o):
        return self + -o

    def __matmul__(self, o):
        return V(*(self * r for r in o))

    def __rmatmul__(self, o):
        return "rmatmul %s" % (o,)

    def __eq__(self, o):
        return isinstance(o, V) and self.c == o.c

    def __hash__(self):
        return hash(self.c)

    def __bool__(self):
        return any(self.c)

    def __iter__(self):
        return iter(self.c)

    def __getitem__(self, i):
        return self.c[i] if not isinstance(i, slice) else V(*self.c[i])

    def __len__(self):
        return len(self.c)

    def __abs__(self):
        return (self * self) ** 0.5

    def __repr__(self):
        return "V" + repr(self.c)


a, b = V(1, 2, 3), V(4, 5, 6)
print(a + b, a - b, a * 2, 2 * a, a * b, -a, abs(V(3, 4)), a @ [b, a], 5 @ a)
print(a == V(1, 2, 3), a != b, bool(V(0, 0)), bool(a), {a: 1}[V(1, 2, 3)], 2 in a, [*a], a[1:], a[-1])
a += b
print(a, sum([V(1), V(2)], V(0)), max(a), len(a))
try:
    a * "x"
except TypeError as e:
    print(e)
