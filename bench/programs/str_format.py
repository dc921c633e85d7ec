# Formatting: %, str.format, f-strings, conversion of numbers to text and back.
def main():
    total = 0
    for i in range(260000):
        x = i / 8
        a = "%d %s %5.2f %04x" % (i, "item", x, i)
        b = "{} {:>8} {:.3f} {:,}".format(i, "item", x, i)
        c = f"{i}:{x:.1f}:{'item'!r}"
        total += len(a) + len(b) + len(c)
        total += int(str(i)) + int(float(str(x)))
    return total


print(main())
