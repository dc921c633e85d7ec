# Indexing and slicing of lists.
a = [10, 20, 30, 40, 50]
print(a[0], a[-1], a[True], a[1:3], a[:], a[::2], a[::-1], a[3:1:-1], a[10:], a[-3:-1], a[:-10],
      a[2:2], a[4:0:-2], a[:] is a)
for i in range(-7, 8):
    for j in range(-7, 8):
        for k in (1, 2, -1, -2, 7):
            assert a[i:j:k] == [a[n] for n in range(5)[i:j:k]]
print(a[2**70:], a[-2**70:2], a[::2**70], a[::-2**70], a[None:None:None])


class I:

    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


print(a[I(1)], a[I(1):I(4):I(2)], a[-I(1).n], [0, 1][I(-1)])
for f in (lambda: a[5], lambda: a[-6], lambda: a["1"], lambda: a[1.0], lambda: a[None],
          lambda: a[1, 2], lambda: a["a":], lambda: a[::0], lambda: a[2**70], lambda: [][0],
          lambda: a[I("x")], lambda: a[...]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
