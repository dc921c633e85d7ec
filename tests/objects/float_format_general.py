# Presentation type g, and no type at all.
# needs: double
for x in (0.0, 1.0, 100000.0, 1000000.0, 123456.7, 1234567.0, 0.0001, 0.00001, 9.9999995, 1e16,
          1e-300, 2.5):
    print(
        x, *[
            format(x, s)
            for s in ("g", ".0g", ".3g", "G", "#g", "#.3g", "+g", "12g", "012.4g", ".10", ".3", "")
        ])
for x in (1e15, 1e16, 123456789012.0, 0.1, 5e-5):
    print(*[
        format(x, s)
        for s in ("", "n", ".16g", ".17g", ".1", ".12", "20", "<20", "+", " ", ",", ",.15g", "_")
    ])
print(format(float("inf"), "g"), format(float("nan"), ""),
      format(float("-inf"), "10") + "|",
      format(float("inf"), "<+8g") + "|")
print("%g %g %g %.3g %#g %G %.0g" % (1e5, 1e6, 1e-5, 1234.5, 1.0, 1e-10, 0.5))
print(str(1e16), format(1e16, ".1"), format(10.0, ".1"), format(10.0, ".2"), format(3.0, ".1"),
      format(1.0, "0=6"))
