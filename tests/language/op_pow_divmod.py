# pow with three arguments, divmod and their hooks.
# by-hand: 3.14 words zero to a negative power anew
# needs: double
class P:
    def __pow__(self, e, m=None):
        return "pow", e, m

    def __rpow__(self, b, m=None):
        return "rpow", b, m

    def __ipow__(self, e):
        return "ipow", e

    def __divmod__(self, o):
        return "dm", o

    def __rdivmod__(self, o):
        return "rdm", o


p = P()
print(p ** 2, 2 ** p, pow(p, 2), pow(p, 2, 3), divmod(p, 1), divmod(1, p))
p **= 5
print(p)
print(pow(2, 10), pow(2, 10, 1000), pow(3, -1, 7), pow(2, -1), pow(-2, 3, 5), pow(2, 0, 1))
for a in ((2, -1, 4), (2, 3, 0), (2.0, 3, 5), (0, -1), (2, "x")):
    try:
        print(pow(*a))
    except (ValueError, TypeError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
print(divmod(7, 3), divmod(-7, 3), divmod(7, -3), divmod(7.5, 2), divmod(-7.5, 2))
print(-7 // 2, -7 % 2, 7 // -2, 7 % -2, -7.5 // 2, -7.5 % 2)
print(2 ** 3 ** 2, (2 ** 3) ** 2, -2 ** 2, 2 ** -2, (-8) ** (1 / 3) == (-8) ** (1 / 3))
print(pow(base=2, exp=5), pow(2, exp=5, mod=7))
print(0 ** 0, 0.0 ** 0, True ** True, (-1) ** 101)
