# divmod() and pow() of user types.
class D:

    def __divmod__(self, o):
        return ("divmod", o)

    def __rdivmod__(self, o):
        return ("rdivmod", o)

    def __pow__(self, o, m=None):
        return ("pow", o, m)

    def __rpow__(self, o):
        return ("rpow", o)


class N:

    def __pow__(self, o, m=None):
        return NotImplemented

    def __divmod__(self, o):
        return NotImplemented


d = D()
print(divmod(d, 1), divmod(1, d),
      divmod(d, d)[0], pow(d, 2), pow(d, 2, 3), pow(2, d), d**2, 2**d, divmod(7, 2),
      divmod(-7, 2.0), pow(2, 3), pow(2, 3, 5), pow(exp=2, base=3), pow(2, exp=3, mod=3))
for f in (lambda: divmod(N(), 1), lambda: divmod(1, N()), lambda: pow(N(), 1),
          lambda: pow(N(), 1, 2), lambda: pow("a", 1), lambda: divmod(1), lambda: pow(1),
          lambda: divmod(1j, 2), lambda: divmod("a", "b")):
    try:
        print(f())
    except TypeError as e:
        print("TypeError", e if "operand" in str(e) and "1, 2" not in str(e) else "")
