# The shortest text that reads back as the same number.
# needs: double
for x in (0.1, 0.2, 0.1 + 0.2, 1 / 3, 2 / 3, 100.0, 1e15, 1e16, 123456789012345678.0, 1e17, 1e22,
          1e23, 9007199254740993.0, 0.0001, 0.00001, 0.00012345, 1.5e-5, 5e-324,
          2.2250738585072014e-308, 1.7976931348623157e308, 9.5, 1e100, 1.1e-100, 4.35, 2.675, 0.3,
          1e21, 123e-7, 9.999999999999999e22, 8.41e21, 2.0**-44, 2.0**70, 5e-5, 2**0.5, 1e5, 1e-4,
          6.02214076e23, 4.9406564584124654e-324):
    s = repr(x)
    assert float(s) == x and str(x) == s and repr(-x) == "-" + s
    print(s)
for e in range(-330, 312, 7):
    for m in ("1", "9.5", "1.2345678901234567", "8.98846567431158"):
        x = float(m + "e%d" % e)
        assert float(repr(x)) == x
        if x not in (0.0, float("inf")):
            print(repr(x).count("e"), end="")
print()
