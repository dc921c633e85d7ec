# Sorting several hundred items of every pattern, checked by properties.
s = 1


def rnd(n):
    global s
    s = (s * 1103515245 + 12345) % 2147483648
    return s // 65536 % n


for n in (2, 3, 15, 16, 17, 31, 33, 63, 64, 65, 100, 257, 400):
    for make in (lambda i: rnd(1000), lambda i: i, lambda i: -i, lambda i: rnd(4), lambda i: i % 10,
                 lambda i: i if i != n // 2 else -1, lambda i: 0, lambda i: min(i, n - i)):
        a = [(make(i), i) for i in range(n)]
        b = sorted(a, key=lambda p: p[0])
        assert all(x[0] < y[0] or x[0] == y[0] and x[1] < y[1] for x, y in zip(b, b[1:]))
        assert sorted(b, key=lambda p: p[1]) == a
        c = sorted(a, key=lambda p: p[0], reverse=True)
        assert all(x[0] > y[0] or x[0] == y[0] and x[1] < y[1] for x, y in zip(c, c[1:]))
        a.sort()
        assert a == b
print("sorted")
calls = 0


class C(int):

    def __lt__(self, o):
        global calls
        calls += 1
        return int(self) < int(o)


a = [C(i) for i in range(200)]
a.sort()
print(calls < 400, a == list(range(200)))
a.reverse()
calls = 0
a.sort()
print(calls < 400, a[0], a[-1])
