# complex(): from numbers, from text, from objects.
# needs: double
for args in ((), (1, ), (1, 2), (1.5, -2.5), (True, False), (0, -0.0), (-0.0, 1), (2**60, 10**20)):
    print(complex(*args))
print(complex(imag=3), complex(real=2), complex(real=1, imag=2), complex(1j), complex("1"),
      complex("j"))
for s in ("1+2j", "1-2j", "-1.5e3+2.5e-3j", "+j", "-j", "1j", " 3+4J ", "(1+2j)", "( 1 )",
          "inf+nanj", "-infj", "1e400j", "1_0+1_0j", "-0.0-0.0j", "0+1e1j", ".5-.5j", "1.+1.j",
          "nan-infj", "1+j", "1-j", "infinity"):
    print(repr(s), complex(s))


class C:

    def __complex__(self):
        return 1 + 5j


class F:

    def __float__(self):
        return 2.5


class I:

    def __index__(self):
        return 7


class S(complex):

    def __complex__(self):
        return 9 + 9j


print(complex(C()), complex(F()), complex(I()), complex(F(), I()), complex(S(1)),
      type(complex(S(1))).__name__)
print(1e5j, 1.5J, 0j, 10j, .5j, 1_0j, 1e400j)
