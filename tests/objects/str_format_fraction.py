# Grouping of the digits after the decimal point.
# by-hand: new in 3.14
x = 1234567.12345678
for spec in (",.8_f", "_.8,f", ".8_f", "._f", ".2_f", ".3_f", ".4_f", ".0_f", ".10_e", ".12_g",
             "020,.6_f", ".7,%", "+.5_F", "._", ".9_"):
    print(spec, format(x, spec))
print(format(1.5, "12._f"), format(1 + 2.25j, ".7_f"), format(float("inf"), ",.4_f"),
      format(1.123456e-5, ".9_e"))
for v, spec in ((1.5, ".,_f"), (1.5, "._,f"), (5, "._d"), (1.5, ".f"), (1.5, "._n"), ("a", "._s")):
    try:
        print(format(v, spec))
    except ValueError as e:
        print(spec, e)
