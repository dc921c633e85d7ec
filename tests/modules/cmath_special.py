# cmath: zeros, infinities and what is no number, where C11's annex G says what comes of them.
# needs: double
import cmath

inf, nan = float("inf"), float("nan")
values = (-inf, -2.0, -0.0, 0.0, 0.5, 1.0, 700.0, 1e300, inf, nan)


def show(x):
    return "nan" if x != x else "%.11e" % x


for name in ("exp", "sinh", "cosh", "tanh", "sqrt", "log", "asinh", "acosh", "acos", "atanh"):
    for re in values:
        for im in values:
            if re != re or im != im and (name in ("cosh", "acos") or abs(re) == inf):
                continue  # the sign of a zero or of an infinity is not told
            try:
                z = getattr(cmath, name)(complex(re, im))
                print(name, re, im, show(z.real), show(z.imag))
            except (ValueError, OverflowError) as e:
                print(name, re, im, type(e).__name__, e)
for r in (0.0, 1.5, inf):
    print([repr(cmath.rect(r, phi)) for phi in (0.0, -0.0, 2.0)])
