# Results that no memory holds are refused at once.
# by-hand: CPython would try
import math

for f in (lambda: 10**10**10, lambda: 2**(2**62), lambda: 1 << 10**11, lambda: 1 << 10**30,
          lambda: math.factorial(10**9), lambda: math.comb(10**9, 5 * 10**8),
          lambda: (1).to_bytes(10**30, "big"), lambda: pow(7, 10**10**3)):
    try:
        print(f())
    except (MemoryError, OverflowError) as e:
        print(type(e).__name__)
print(0 << 10**30, 1 >> 10**30, -5 >> 10**30, 1**10**30, (-1)**10**30, 0**10**30,
      pow(3, 10**100, 7), round(12345, -10**20), round(1.5, 10**20), round(1e30, -10**20))
