# float.as_integer_ratio, is_integer and the numeric attributes.
# needs: double
for x in (0.0, -0.0, 1.0, -2.5, 0.1, 0.75, 1e16, 5e-324, 3.5e300, 2.0**-60, 123456.789):
    n, d = x.as_integer_ratio()
    print(x, n, d, n / d == x, x.is_integer())
for s in ("inf", "-inf", "nan"):
    try:
        float(s).as_integer_ratio()
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
    print(float(s).is_integer())
x = -2.5
print(x.real, x.imag, x.conjugate(), x.__abs__(), x.__trunc__(), x.__floor__(), x.__ceil__(),
      x.__bool__())
print((0.0).__bool__(), bool(float("nan")), bool(-0.0), (1.0).__add__(1), (1.0).__add__("a"),
      (1.0).__rsub__(3))
