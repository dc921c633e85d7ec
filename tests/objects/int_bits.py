# bit_length, bit_count, as_integer_ratio, is_integer, conjugate and the numeric attributes.
for n in (0, 1, -1, 2, 3, 255, 256, -255, -256, 2**31, 2**62 - 1, 2**63, -2**64, 2**100 - 1,
          10**30):
    print(n, n.bit_length(), n.bit_count(), bin(n).count("1"))
    assert n.bit_length() == len(bin(abs(n))) - 2 or n == 0
print(True .bit_length(), True .bit_count(), (7).as_integer_ratio(), (-10**20).as_integer_ratio())
print(True .as_integer_ratio(), (5).conjugate(), (5).real, (5).imag, (5).numerator, (5).denominator)
print(type(True .real), type(True .numerator), True .conjugate())
try:
    (5).real = 3
except AttributeError:
    print("AttributeError")
print((3).__add__(4), (3).__add__(4.0), (3).__radd__(1), (7).__floordiv__(2), (-7).__mod__(3))
print((5).__bool__(), (0).__bool__(), (5).__trunc__(), (5).__floor__(), (5).__ceil__(),
      (5).__index__())
