# Presentation type e.
# needs: double
for x in (0.0, 1.0, 9.5, 9.99999999, 12345.678, 1e-5, 5e-324, 1.7976931348623157e308, 2.5, 3.5e-10,
          1e100):
    print(x, *[format(x, s) for s in ("e", ".0e", ".1e", ".3E", "#.0e", "+.2e", "014.3e", ".20e")])
print(format(-0.0, "e"), format(float("inf"), "e"), format(float("nan"), "E"), format(1e9, ",e"),
      format(0.0, "#.0e"))
print("%e %.0e %.10E %15.2e|%-15.2e|" % (1.5, 1.5, 1e-300, 12345.0, 12345.0))
print(format(1e22, ".30e"), format(123456789.0, ".8e"), format(123456789.0, ".7e"),
      format(2.5, ".0e"))
