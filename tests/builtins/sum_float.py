# Sums of floats are compensated.
# needs: double
# by-hand: since 3.12
print(sum([0.1] * 10), sum([1e16, 1.0, -1e16]), sum([1e100, 1.0, -1e100, 1.0]), sum([0.1, 0.2,
                                                                                     0.3]),
      sum([1, 0.1, 0.1, 0.1]), sum([0.1] * 3, 0.0))
print(sum([1e308, 1e308, -1e308]), sum([float("inf"), 1.0]), sum([float("inf"),
                                                                  float("-inf")]),
      sum([float("nan")]), sum([3, 0.5, 10**20]), sum([1e16, 1, 1, 1, -1e16]))
print(sum([1e16 + 1j, 1 + 1e16j, -1e16, -1e16j]), sum([0.1j] * 10), sum([True, 0.1, 0.2]))
