class P:

    def __init__(self, a, b, c):
        self.a = a
        self.b = b
        self.c = c


kept = [P(i, i, i) for i in range(100)]
print(len(kept), kept[99].c)
