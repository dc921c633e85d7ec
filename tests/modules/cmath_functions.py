# cmath
# needs: double
import cmath


def p(*values):
    print(*["%.6f%+.6fj" % (round(v.real, 6) + 0.0, round(v.imag, 6) + 0.0) for v in values])


for z in (1 + 2j, -0.5 + 0.3j, 2 + 0j, -3j):
    p(cmath.sqrt(z), cmath.exp(z), cmath.log(z), cmath.log10(z), cmath.sin(z), cmath.cos(z),
      cmath.tan(z), cmath.sinh(z), cmath.cosh(z), cmath.tanh(z), cmath.asin(z), cmath.acos(z),
      cmath.atan(z), cmath.asinh(z), cmath.acosh(z), cmath.atanh(z))
    r, phi = cmath.polar(z)
    print("%.7g %.7g %.7g" % (r, phi, cmath.phase(z)))
    p(cmath.rect(r, phi), cmath.log(z, 2))
p(cmath.sqrt(-1), cmath.sqrt(-4), cmath.exp(cmath.pi * 1j), cmath.rect(1, cmath.pi / 2),
  cmath.sqrt(4), cmath.log(-1))
print(cmath.polar(0), cmath.polar(3),
      cmath.phase(-1.0) == cmath.pi,
      cmath.phase(complex(-1, -0.0)) == -cmath.pi, cmath.isnan(complex("nan")),
      cmath.isinf(complex(1, float("inf"))), cmath.isfinite(1j), cmath.isclose(1j, 1j + 1e-12),
      cmath.inf, cmath.nanj, cmath.infj, cmath.tau > 6)
for f in (lambda: cmath.log(0), lambda: cmath.sqrt("a"), lambda: cmath.exp(1000),
          lambda: cmath.phase("x"), lambda: cmath.rect(1), lambda: cmath.atanh(1),
          lambda: cmath.exp(complex(0, float("inf")))):
    try:
        print(f())
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__)
