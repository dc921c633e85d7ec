# round() of integers to negative digits is exact and goes to even.
for n in (5, 15, 25, 35, -5, -15, -25, 14, 16, 149, 150, 151, 250, 350, 12345678, -12345678):
    print(n, round(n), round(n, 0), round(n, 2), round(n, -1), round(n, -2), round(n, -3),
          round(n, -8))
print(round(10**30 + 5, -1), round(10**30 + 15, -1), round(5 * 10**29, -30),
      round(15 * 10**29, -30))
print(round(True), type(round(True)), round(True, -1), round(7, None), round(number=77, ndigits=-1))
for a in ((5, 1.0), (5, "1"), (5, None, 1)):
    try:
        print(round(*a))
    except TypeError as e:
        print("TypeError")
print(round(123, -10**3), round(99, 10**30))
