# nextafter, ulp, remainder, fsum, fma.
# needs: double
import math

print(math.nextafter(1.0, 2), math.nextafter(0.0, 1), math.nextafter(1.0, -math.inf),
      math.nextafter(5.0, 5.0), math.nextafter(math.inf, 0), math.ulp(1.0), math.ulp(0.0),
      math.ulp(2**53), math.ulp(math.inf))
print(math.remainder(5, 3), math.remainder(7, 2), math.remainder(-5, 3), math.remainder(2.5, 1),
      math.remainder(3.5, 1), math.remainder(5, math.inf))
print(math.fsum([0.1] * 10), math.fsum([1e16, 1.0, -1e16]), math.fsum([1e100, 1.0, -1e100, 1e-100]),
      math.fsum([]), math.fsum([math.inf, 1]))
for f in (lambda: math.fsum([math.inf, -math.inf]), lambda: math.fsum([1e308, 1e308]),
          lambda: math.remainder(1, 0)):
    try:
        print(f())
    except (ValueError, OverflowError) as e:
        print(type(e).__name__)
print(math.ldexp(1.0, -1074), math.ldexp(1.5, -1075), math.ldexp(1.0, -1075),
      math.ldexp(5.0, -2000), math.frexp(5e-324),
      math.sqrt(5e-324) > 0, math.fabs(-0.0), math.isqrt(2**200),
      math.floor(1e300) % 7, math.trunc(-1e22))
