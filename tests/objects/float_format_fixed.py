# Presentation types f and %: rounding of the exact binary value, padding, grouping.
# needs: double
for x in (0.0, -0.0, 0.5, 1.5, 2.5, 0.125, 0.375, 2.675, 1.005, 1e22, 123456.789, -9.995, 0.05,
          5e-324):
    print(
        x, *[
            format(x, s)
            for s in (".0f", ".1f", ".2f", "f", ".3f", "+.1f", "010.2f", "#.0f", "%", ".1%")
        ])
print(format(1e100, ".0f"), format(2.0**-30, ".30f"), format(0.1, ".55f"), format(1 / 3, ".20f"))
print(format(1234567.891, ",.2f"), format(-1234567.891, "_.1f"), format(999.5, ",.0f"),
      format(1e15, ","))
print(
    format(3.14159, "<10.2f") + "|",
    format(3.14159, "^10.2f") + "|", format(-3.1, "=10.1f"), format(3.1, "*>8.1f"))
print(format(1.5, "z.0f"), format(-0.001, "z.2f"), format(-0.001, ".2f"), format(-0.5, "z.0f"),
      format(0.25, ".1%"))
print(format(float("inf"), "f"), format(float("-inf"), "F"), format(float("nan"), "010.2f"),
      format(-1e400, "+08.1f"))
print("%.3f|%8.2f|%-8.2f|%+.1f|%08.3f|% .2f|%#.0f" % (1.0005, 2.5, 2.5, 3.14, -3.14159, 2.0, 7.0))
print(f"{1e308:.0f}"[:40], len(f"{1e308:f}"), f"{9.99999:.4f}", f"{99999.5:.0f}",
      f"{0.1 + 0.2:.17f}")
