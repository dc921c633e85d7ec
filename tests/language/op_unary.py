# Unary operators, abs, round, invert, pos, conversions.
# needs: double
class N:
    def __neg__(self):
        return "neg"

    def __pos__(self):
        return "pos"

    def __invert__(self):
        return "inv"

    def __abs__(self):
        return "abs"

    def __round__(self, n="none"):
        return "round", n

    def __trunc__(self):
        return 7

    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __complex__(self):
        return 1 + 2j

    def __float__(self):
        return 2.5

    def __int__(self):
        return 9


n = N()
print(-n, +n, ~n, abs(n), round(n), round(n, 2), round(n, None))
print(int(n), float(n), complex(n))
print(- -3, -+-3, ~~5, not not 3, -2 ** 2, (-2) ** 2, 2 ** -1, -True, ~True, +False)


class Bad:
    def __int__(self):
        return "x"

    def __float__(self):
        return 1

    def __complex__(self):
        return 1


for f in int, float, complex:
    try:
        f(Bad())
    except TypeError as e:
        print(e)


class E:
    pass


for f in (int, float, round, abs, lambda x: -x, lambda x: ~x):
    try:
        f(E())
    except TypeError as e:
        print(e)
