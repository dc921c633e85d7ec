# Text of complex numbers: signs, zeros, infinities.
# needs: double
inf = float("inf")
nan = float("nan")
vals = (0.0, -0.0, 1.0, -1.5, 1e16, 1e-5, inf, -inf, nan)
for re in vals:
    print([complex(re, im) for im in vals])
print(str(1j), repr(1j), str(1 + 1j), repr(-1j), -1j, 0 - 1j, 1e100 + 1e-100j, 0.1 + 0.2j, [1j],
      (2j, ))
z = complex(3, -4)
print(complex(repr(z)) == z, eval(repr(z)) == z, "%s %r" % (z, z), f"{z!r} {z}")
