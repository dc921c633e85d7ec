# math: domain errors, overflow, special values, wrong types.
# by-hand: since 3.14 the messages tell the value
# needs: double
import math

inf, nan = math.inf, math.nan
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1), lambda: math.acos(2),
          lambda: math.asin(-2), lambda: math.acosh(0.5), lambda: math.atanh(1),
          lambda: math.fmod(1, 0), lambda: math.sin(inf), lambda: math.gamma(0),
          lambda: math.gamma(-1), lambda: math.lgamma(0), lambda: math.log1p(-1),
          lambda: math.pow(-1, 0.5), lambda: math.pow(0, -1), lambda: math.exp(1000),
          lambda: math.cosh(1000), lambda: math.ldexp(1.0, 5000), lambda: math.factorial(-1),
          lambda: math.isqrt(-1), lambda: math.comb(-1, 2), lambda: math.perm(2, -1),
          lambda: math.log2(0), lambda: math.log10(-5), lambda: math.floor(inf),
          lambda: math.ceil(nan), lambda: math.fmod(inf, 1), lambda: math.gamma(200)):
    try:
        print(f())
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)
for f in (lambda: math.sqrt("a"), lambda: math.floor("a"), lambda: math.factorial(1.5),
          lambda: math.gcd(1.5, 2), lambda: math.isqrt(2.0), lambda: math.sin(None),
          lambda: math.sin(1j), lambda: math.comb(5, 2.0), lambda: math.sqrt(),
          lambda: math.fsum([1, "a"]), lambda: math.prod(["a", "b"]), lambda: math.hypot(1, "a"),
          lambda: math.trunc("a"), lambda: math.log(10, 1), lambda: math.isclose(1, 2, rel_tol=-1)):
    try:
        print(f())
    except (TypeError, ValueError, ZeroDivisionError) as e:
        print(type(e).__name__, e if "argument" not in str(e) else "")
print(math.pow(nan, 0), math.pow(1, nan), math.pow(inf, -1), math.exp(-inf), math.exp(inf),
      math.log(inf), math.atan(inf), math.sqrt(inf), math.hypot(nan, inf), math.tanh(inf),
      math.copysign(nan, -1), math.fmod(5, inf), math.ldexp(inf, -3), math.frexp(inf),
      math.modf(inf), math.cosh(-inf), math.erf(inf), math.gamma(inf), math.lgamma(-inf))
