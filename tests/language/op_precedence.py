# Operator precedence and associativity, made visible by a recording class.
class X:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return self.n


def op(sym):
    return lambda a, b: X("(%r%s%r)" % (a, sym, b))


for name, sym in (("add", "+"), ("sub", "-"), ("mul", "*"), ("truediv", "/"), ("floordiv", "//"), ("mod", "%"),
                  ("pow", "**"), ("lshift", "<<"), ("rshift", ">>"), ("and", "&"), ("or", "|"), ("xor", "^"),
                  ("matmul", "@"), ("lt", "<"), ("eq", "==")):
    setattr(X, "__%s__" % name, op(sym))
for name, sym in (("neg", "-"), ("pos", "+"), ("invert", "~")):
    setattr(X, "__%s__" % name, lambda a, s=sym: X("(%s%r)" % (s, a)))
X.__getitem__ = lambda s, k: X("%r[%r]" % (s, k))
X.__call__ = lambda s, *a: X("%r()" % s)
X.__hash__ = None
a, b, c, d = map(X, "abcd")
print(a + b * c - d, a - b - c, a ** b ** c, -a ** b, a ** -b, ~a ** b)
print(a | b ^ c & d, a & b | c, a << b + c, a << b >> c, a + b << c * d)
print(a * b / c // d % a @ b, -a * b, a * -b, - -a, -a[b] ** c(), a[b](c)[d])
print(a < b | c, a + b < c * d, a == b + c, not a, (a or b) + c, a and b or c)
print(a if b else c + d, (lambda: a + b)() * c, -(a + b), (a, b + c))
print(not 1 == 2, not 1 + 1, 1 + (not 0), 2 * 3 % 4, 2 ** -1 * 4, 1 < 2 == True, -3 % 5, 5 - -5)
print(1 or 0 and 0, not 0 and 0, 1 if 0 else 2 if 0 else 3, 0 or not 0 and 5, 6 & 3 == 2, 1 | 2 == 2)
