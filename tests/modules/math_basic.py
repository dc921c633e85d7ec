# math: exact functions.
# needs: double
import math

print(math.floor(2.7), math.floor(-2.7), math.ceil(2.1), math.ceil(-2.9), math.trunc(2.9),
      math.trunc(-2.9), math.floor(5), math.ceil(10**30), math.fabs(-3), math.copysign(3, -0.0),
      math.copysign(-2, 1), math.fmod(7, 3), math.fmod(-7, 3), math.fmod(7, -3), math.modf(2.75),
      math.modf(-2.75))
print(math.sqrt(16),
      math.sqrt(2)**2 - 2 < 1e-15, math.isqrt(0), math.isqrt(15),
      math.isqrt(16), math.isqrt(10**40), math.isqrt(10**40 - 1), math.gcd(12, 18), math.gcd(),
      math.gcd(-4, 6, 10), math.gcd(0, 5), math.lcm(4, 6), math.lcm(), math.lcm(0, 3),
      math.lcm(-3, 4), math.factorial(0), math.factorial(20), math.factorial(30))
print(math.frexp(8.5), math.frexp(0), math.frexp(-0.1), math.ldexp(0.5, 3), math.ldexp(1, -3),
      math.hypot(3, 4), math.hypot(), math.hypot(1, 2, 2), math.dist((1, 2), (4, 6)),
      math.fsum([1, 2, 3]), math.prod([2, 3, 4]), math.prod([]), math.prod([2], start=5),
      math.comb(5, 2), math.comb(5, 6), math.perm(5, 2), math.perm(4), math.comb(40, 20))
print(math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1.0), math.isfinite(math.inf),
      math.isclose(1.0, 1.0 + 1e-10), math.isclose(1, 1.1), math.isclose(0, 1e-10),
      math.isclose(0, 1e-10, abs_tol=1e-9), math.isclose(1, 1.05, rel_tol=0.1),
      math.isclose(math.inf, math.inf), math.inf > 1e300, math.nan != math.nan)


class F:

    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __trunc__(self):
        return "trunc"

    def __float__(self):
        return 9.0


print(math.floor(F()), math.ceil(F()), math.trunc(F()), math.sqrt(F()), math.pi == 3.141592653589793
      or abs(math.pi - 3.1415927) < 1e-6, round(math.e, 5), round(math.tau, 4))
