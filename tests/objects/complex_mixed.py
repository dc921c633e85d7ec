# Signs of zero and infinities when a real and a complex number meet: the real one has no
# imaginary part.
# by-hand: 3.14 follows C99 for mixed operands
inf = float("inf")
for z in (complex(0.0, -0.0), complex(-0.0, 0.0), complex(-0.0, -0.0), complex(inf,
                                                                               1), complex(1, inf)):
    print(z, z + 0.0, 0.0 + z, z - 0.0, 0.0 - z, -0.0 + z, z * 2, 2.0 * z, z * -1, z / 2, z * inf,
          -z)
print(-0.0 - 0j, 0 - 0j, 1 - 0j, -1 - 0j, -(0j), 5 * complex(inf, 0),
      complex(0, inf) * 2,
      complex(inf, -0.0) / 2)
print(2 / complex(1, 1), 2 / complex(inf, 1), inf / (1 + 0j) == inf)
