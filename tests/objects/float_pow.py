# Powers of floats: special cases, complex results, overflow.
# needs: double
inf = float("inf")
nan = float("nan")
print(2.0**10, 2**0.5, 9**0.5, 2.0**-1, 0.0**0, nan**0, 1**nan, 1.0**inf, (-1)**inf, (-1.0)**-inf)
for b in (0.0, -0.0, 0.5, -0.5, 2.0, -2.0, inf, -inf):
    print(b, [b**e for e in (inf, 3.0, 2.0, 0.0)], end=" ")
    print([b**e for e in (-inf, -3.0, -2.0)] if b else "zero")
print((0.0)**inf, inf**0.5, inf**-0.5, (-inf)**0.5, nan**2, 2**nan, (-8.0)**2, (-8.0)**3, (-8)**-3)
c = (-8.0)**(1 / 3)
print(type(c).__name__, round(c.real, 12), round(c.imag, 12))
c = (-1)**0.5
print(type(c).__name__, round(c.real, 12), round(c.imag, 12))
for f in (lambda: 10.0**400, lambda:
          (-10.0)**401, lambda: 2.0**1024, lambda: pow(2.0, 3, 5), lambda: 2.0**"a"):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e.args[-1])
print(10.0**-400, 2.0**-1074, 2.0**-1075, (-2.0)**-1075, 2.0**1023 * 1.5)
x = 3.0
x **= 2
print(x, pow(2, -2), pow(4, 0.5), pow(True, 0.5))
