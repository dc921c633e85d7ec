# float.fromhex: forms, rounding, errors.
# needs: double
for s in ("0x1p0", "0x1.8p1", "-0x.8p0", "ff", "0xff.8", "1p-1074", "0x1p-1075", "0x1.8p-1075",
          "0x0.8p-1074", " +0X1P+3 ", "inf", "-Infinity", "nan", "0x1.fffffffffffffp1023",
          "0x1.00000000000008p0", "0x1.000000000000081p0", "0x1.00000000000018p0", "0x0p99999",
          "-0x0p0", "0x10000000000000000000p-76", "0x1.p4", "1.", ".1",
          "0x1.fffffffffffff7fffp1023", "0x.0000000000000000000000001p100", "0x1p-99999", "0xap10"):
    print(s, float.fromhex(s))
for s in ("", "0x", "p5", "0x1p", "0x1p1.5", "1p+", "0xg", "0x1 p1", "0x.p1", "infi", "1e5x",
          "0x1p1024", "0x1.fffffffffffff8p1023", "1p99999999999999999999", "--1", "1_0"):
    try:
        print(s, float.fromhex(s))
    except (ValueError, OverflowError) as e:
        print(repr(s), type(e).__name__, e)


class F(float):
    pass


print(type(F.fromhex("0x1p1")).__name__, F(1.5).hex())
