# Functions that came after 3.11.
# by-hand: math.sumprod (3.12), math.fma (3.13), nextafter with steps (3.12)
# needs: double
import math

print(math.sumprod([1, 2, 3], [4, 5, 6]), math.sumprod([], []), math.sumprod([0.1] * 10, [1] * 10),
      math.fma(2.0, 3.0, 4.0), math.nextafter(1.0, 2.0, steps=3))
for f in (lambda: math.sumprod([1], [1, 2]), lambda: math.fma(1.0, math.inf, -math.inf),
          lambda: math.nextafter(1.0, 2.0, steps=-1)):
    try:
        print(f())
    except ValueError as e:
        print(e)
