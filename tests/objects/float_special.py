# Infinities, not-a-number and signed zeros in arithmetic and comparison.
inf = float("inf")
nan = float("nan")
print(inf + 1, inf - inf, inf * 0, inf * -1, inf / inf, 1 / inf, -1 / inf, inf + -inf, inf // 2,
      5 % inf, -5 % inf)
print(nan == nan, nan != nan, nan < 1, nan > 1, nan <= nan, nan is nan, not nan, inf == inf, inf
      > 10**400, -inf < -10**400)
print([nan] == [nan], nan in [nan], [nan].index(nan), [nan].count(nan), (nan, ) == (nan, ),
      {nan: 1}[nan], [float("nan")] == [nan])
print(0.0 == -0.0, repr(-0.0), 0.0 + -0.0, -0.0 + -0.0, -0.0 - 0.0, 0.0 * -1, -0.0 * -1, abs(-0.0),
      -(0.0), +(-0.0))
print(min(0.0, -0.0), max(-0.0, 0.0), min(nan, 1), min(1, nan), max(nan, 1), max(1, nan),
      sorted([3, nan, 1])[1] != 1)
print(0.0 % 5, -0.0 % 5, 5.0 % -5, -5.0 % 5, 0.0 // -1, -0.0 // 1, divmod(0.0, -3), divmod(-0.0, 3))
print(nan, 5.0 // inf, -5.0 // inf, 5 // -inf, divmod(5, inf), divmod(-5, inf), inf // -1)
print(1e308 * 10, -1e308 * 10, 1e308 + 1e308, 1e-320 / 1e10, hash(inf), hash(-inf),
      {inf, inf, -inf} == {inf, -inf})
