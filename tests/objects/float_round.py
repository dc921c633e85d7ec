# round(): half to even on the exact value, digits on both sides of the point.
# needs: double
for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.4999999999999996, 4503599627370497.5, 1e22,
          0.49999999999999994, -0.4):
    print(x, round(x), type(round(x)).__name__, round(x, 0), round(x, None))
for x in (2.675, 1.005, 0.125, 0.375, 1234.5678, -2.5, 5e-324, 1e300, 25.0, 35.0, 0.05, 1.15,
          99.995):
    print(x, [round(x, n) for n in (0, 1, 2, 3, -1, -2, 20, -400, 400)])
print(round(1.4e308, -308), round(0.5, -1), round(-0.04, 1), round(5.5), round(6.5), round(1e16, 2))
for args in ((float("inf"), ), (float("nan"), ), (float("inf"), 1), (float("nan"), 2),
             (1.7e308, -308), (1.5, 1.5), ("1", )):
    try:
        print(round(*args))
    except Exception as e:
        print(type(e).__name__, e)
print(round(1.5, 10**20), round(1.5, -10**20), round(True), round(2.5, ndigits=True))
