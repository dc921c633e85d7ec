# Format specifications for integers: types, alignment, sign, prefix.
for spec in ("", "d", "b", "o", "x", "X", "c", "n", "5d", "<5d", ">5d", "^5d", "=5d", "05d", "+d",
             " d", "-d", "+05d", "#x", "#X", "#b", "#o", "#010x", "<#8x", "*^9d", "*=+9d", "0<6d",
             "é>6d", "{>5d", "=+6", "z<4", "_", ",", "15_", "_x", "_b", "#_x", "08_b"):
    print(repr(spec), [format(n, spec) for n in (65, 0)], end=" ")
    print(format(-65, spec) if spec != "c" else "")
print(format(1234567, ",d"), format(-1234567, ",d"), format(123, ",d"), format(1234567, "012,d"))
print(format(1234567, "_d"), format(0xabcdef12, "_x"), format(0b1011011101, "_b"),
      format(511, "#_o"))
print(format(1234, "010,d"), format(1234, "09,d"), format(1234, "<10,d") + "|", format(12, "05,"))
print(format(10**30, ","), format(-10**30, "x"), format(2**70, "#b"), format(10**20, "30d"))
print(format(8364, "c"), format(97, "5c") + "|", format(97, ">5c"), format(97, "^5c") + "|")
print(format(True, "d"), format(True, ""), format(False, "5"), format(True, "x"))
print(f"{255:{'#'}{'x'}}", f"{7:>{3}}", "{:{}}".format(5, "03"))
