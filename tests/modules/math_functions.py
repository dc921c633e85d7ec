# math: transcendental functions to nine digits.
# needs: double
import math


def p(*values):
    print(*["%.9g" % v for v in values])


for x in (0.0, 0.5, 1.0, 2.0, -0.3, 10.0):
    p(math.sin(x), math.cos(x), math.tan(x), math.exp(x), math.expm1(x), math.sinh(x), math.cosh(x),
      math.tanh(x), math.atan(x), math.asinh(x), math.erf(x), math.erfc(x), math.cbrt(x),
      math.exp2(x))
for x in (0.5, 1.0, 2.0, 100.0, 1e-5):
    p(math.log(x), math.log2(x), math.log10(x), math.log1p(x), math.sqrt(x), math.gamma(x),
      math.lgamma(x), math.log(x, 3), math.pow(x, 2.5), math.pow(x, -1))
for x in (-1.0, -0.5, 0.0, 0.7, 1.0):
    p(math.asin(x), math.acos(x), math.atan2(x, 0.5), math.atan2(x, -1), math.degrees(x),
      math.radians(x))
p(math.acosh(1.5), math.atanh(0.5), math.atan2(0.0, -0.0), math.atan2(-0.0, -1), math.log(10**400),
  math.log2(2**1000), math.log10(10**50), math.gamma(-1.5), math.lgamma(-0.5), math.log(8, 2),
  math.exp(-700), math.sin(1e6), math.gamma(20))
print(math.pow(2, 10), math.exp(0), math.log(1), math.sin(0), math.cos(0), math.log2(8),
      math.log10(1000), round(math.cbrt(27), 9), math.exp2(10), math.atan2(0, 1), math.sin(-0.0))
