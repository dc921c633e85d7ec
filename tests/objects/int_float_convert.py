# int() of floats and float() of integers, exact and rounded.
# needs: double
for x in (0.5, -0.5, 1.999, -1.999, 1e15 + 0.5, 2.0**52 + 0.5, 2.0**53, -2.0**62, 2.0**63, 1e22,
          1.7976931348623157e308, 5e-324):
    print(x, int(x))
for n in (2**53, 2**53 + 1, 2**53 + 2, 2**53 + 3, 2**62 - 1, 2**63 + 1025, 10**22, 10**23, -10**30,
          2**54 + 2, 2**54 + 6, 2**100 + 2**47, 2**100 + 2**47 + 1):
    print(n, float(n), int(float(n)) - n)
for n in (10**308, 2**1024, -2**1024, 10**1000, 2**1024 - 2**970, 2**1024 - 2**970 - 1):
    try:
        print(float(n))
    except OverflowError as e:
        print(e)
for x in (float("inf"), float("-inf"), float("nan")):
    try:
        print(int(x))
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
