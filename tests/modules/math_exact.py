# math: results that are correctly rounded, whatever happens in between.
# by-hand: sumprod and fma are newer than 3.11
# needs: double
import math

print(math.fsum([1e308, 1e308, -1e308]), math.fsum([1e-300, 1e300, -1e300]),
      math.fsum([2.0**53, 1.0, 2.0**-1074]), math.fsum([0.1] * 3) == 0.30000000000000004,
      math.fsum([-0.1, 0.1]), math.fsum(x * 0.1 for x in range(-5, 5)))
print(math.sumprod([1e200, 1e-200, -1e200], [1e100, 1e200, 1e100]),
      math.sumprod([10**20, 1.5, 3], [10**20, 2, 1 / 3]), math.sumprod([True, 2], [1, 2.5]),
      math.sumprod([2, 3.0, 1j], [1, 1, 1]))
print(math.fma(0.1, 10.0, -1.0), math.fma(1e308, 2.0, -1e308), math.fma(0.0, -1.0, 0.0),
      math.fma(5e-324, 0.5, 5e-324), math.fma(math.inf, 1.0, 1.0))
print(math.hypot(3e200, 4e200), math.hypot(3e-200, 4e-200), math.hypot(5e-324, 5e-324),
      math.hypot(1, 1e-9), math.hypot(1, 2, 3, 4, 5), math.hypot(1.7e308, 1.7e308),
      math.dist((1e308, 0), (-1e308, 0)), math.hypot(-0.0), math.hypot(2, math.nan))
print(math.remainder(-6, 3), math.remainder(-2.9e-255, 2.2250738585072014e-308))
