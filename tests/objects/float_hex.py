# float.hex
# needs: double
for x in (0.0, -0.0, 1.0, -1.0, 0.5, 0.1, 3.14159, 1e300, 5e-324, 2.2250738585072014e-308,
          1.7976931348623157e308, 2.225073858507201e-308, 255.0, 1 / 3, 2.0**1000, float("inf"),
          float("-inf"), float("nan")):
    print(x, x.hex())
    assert x != x or float.fromhex(x.hex()) == x
