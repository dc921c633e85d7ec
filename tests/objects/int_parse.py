# int() of text: bases, prefixes, signs, underscores, white space.
for s in ("0", "-0", "+7", " 42 ", "\t-13\n", "1_000", "0_0", "00", "000012", "٣٤", "-٣"):
    print(repr(s), int(s))
for s, b in (("ff", 16), ("0xFF", 16), ("0XfF", 0), ("-0b101", 2), ("0B11", 0), ("0o17", 8),
             ("0O17", 0), ("zz", 36), ("Zz", 36), ("10", 7), ("0b1", 16), ("0", 0), ("00", 0),
             ("0_0", 0), ("0x_f", 0), ("0b_1_0", 2), ("1_0", 0), ("  -0x1f  ", 16), ("12", 3),
             ("7" * 30, 8), ("z" * 20, 36), ("1" * 100, 2), ("f" * 33, 16), ("9" * 40, 10)):
    print(repr(s), b, int(s, b))
print(int("10", base=5), int(), int(True), int(" 1"), int("\u20031\u2003"))
for b in range(2, 37):
    assert int("11", b) == b + 1 and int("10" * 9, b) == sum(b**i for i in range(1, 18, 2))
print(int("-" + "123456789" * 8))
