# Products and quotients of complex numbers keep infinities.
# by-hand: since 3.14 as C11's annex G says
# needs: double
inf, nan = float("inf"), float("nan")
print(complex(inf, nan) * complex(1, 1), complex(1, 1) * complex(inf, inf),
      complex(inf, inf) * complex(inf, -inf), complex(1e308, 1e308) * complex(1e308, 1e308),
      complex(nan, nan) * complex(1, 2), complex(inf, 0) * complex(0, 0))
print(complex(inf, nan) / complex(1, 1), complex(1, 1) / complex(inf, inf),
      complex(1, -1) / complex(-inf, inf), complex(inf, inf) / complex(inf, inf),
      complex(nan, 1) / complex(nan, 1))
print(3.0 / complex(inf, inf), inf / complex(1e308, 1e308), -2.0 / complex(0.0, -4.0),
      complex(inf, 2) / 2.0, complex(1, nan) * 2)
for f in (lambda: complex(1e200, 1e200)**2, lambda: complex(inf, 1)**3, lambda: 1.0 / 0j,
          lambda: 0j**-2, lambda: 0j**1j):
    try:
        print(f())
    except (OverflowError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
