# Integers too large to hold.
for name in ("1 << (1 << 62)", "1 << (1 << 40)", "-1 << (1 << 63)", "5 << 10**30",
             "int('1' * 100, 36) << (1 << 50)", "1 << (1 << 100)", "3 ** 50 << (1 << 55)"):
    try:
        eval(name)
        print(name, "done")
    except (MemoryError, OverflowError):
        print("refused", end=" ")
print()
print(0 << (1 << 62), 0 << 10**30, 1 >> (1 << 62), -1 >> 10**30, 0**(1 << 62), 1**(1 << 62),
      (-1)**((1 << 62) + 1), pow(2, 1 << 62, 7), 1 << 100 >> 100)
for name in ("'%d' % float('inf')", "int(float('nan'))", "float(1 << 2000)", "(1 << 2000) / 3",
             "round(1.5, 1 << 70)", "range(1 << 70)[1 << 69] >> 69", "len(range(1 << 70))",
             "math.factorial(-1)", "divmod(1 << 200, 0)", "hash(1 << 500) == hash(1 << 500)",
             "(1 << 500).bit_length()", "[1][1 << 70]", "'a'[1 << 70:]", "bytes([1 << 70])",
             "1.0 * (1 << 2000)", "(1 << 70) * 'a'", "[].pop(1 << 70)", "[].insert(1 << 70, 1)",
             "'a'.find('a', 1 << 70)", "(0.5).__round__(1 << 62)"):
    try:
        print(eval(name, {"math": __import__("math")}), end=" ")
    except (MemoryError, OverflowError, ValueError, ZeroDivisionError, IndexError) as e:
        print(type(e).__name__, end=" ")
print()
