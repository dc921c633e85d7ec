# Each augmented operator calls its own method.
class L:
    pass


def make(name):
    def method(self, other):
        print(name, other)
        return self

    return method


for n in ("add sub mul matmul truediv floordiv mod pow lshift rshift "
          "and xor or").split():
    setattr(L, "__i%s__" % n, make(n))
x = y = L()
x += 1
x -= 2
x *= 3
x @= 4
x /= 5
x //= 6
x %= 7
x **= 8
x <<= 9
x >>= 10
x &= 11
x ^= 12
x |= 13
print(x is y)
