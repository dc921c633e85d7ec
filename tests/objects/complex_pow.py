# Powers of complex numbers; small integer exponents are exact.
# needs: double
z = 1 + 2j
print([z**n for n in range(6)])
print(z**-1, z**-2, 0j**0, 0j**2, 1j**2, 1j**3, 1j**4, 2**0j, 0**0j, (2 + 0j)**3, 1j**0.0)


def r(c):
    return "%.9f %.9f" % (c.real, c.imag)


print(r(1j**1j), r(z**0.5), r(2**1j), r(z**(1 + 1j)), r((-1)**0.5), r(z**2.5),
      r((1 + 1j)**100 / 2**50))
print(r(pow(1j, 2)), r((-1 + 0j)**0.5), r(z**-2.5), r((1e10 + 1j)**3 / 1e30))
for f in (lambda: 0j**-1, lambda: 0j**1j, lambda: pow(1j, 2, 3), lambda:
          (1e200 + 1j)**2.5, lambda: 1j**"a", lambda: 0**1j):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__)
