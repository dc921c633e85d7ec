# And, or, exclusive or and inversion; negative numbers act as infinite two's complement.
vals = [0, 1, -1, 5, -6, 0xff, -0x100, 2**30, -2**30, 2**31 - 1, 2**62, -2**62, 2**63, -2**63,
        0x123456789abcdef0123456789, -0x123456789abcdef0123456789, -2**96, 2**96 - 1]
for a in vals:
    x = o = n = 0
    for b in vals:
        n += a & b
        o += a | b
        x += a ^ b
        assert (a & b) + (a | b) == a + b and (a ^ b) == (a | b) - (a & b)
        assert ~(a & b) == ~a | ~b and ~(a | b) == ~a & ~b
    print(~a, n, o, x)
print(0xf0 & 0x3c, 0xf0 | 0x3c, 0xf0 ^ 0x3c, -0xf0 & 0x3c, -0xf0 | 0x3c, -0xf0 ^ 0x3c)
print(type(True & 1), True & True, True ^ True, True | 0, False | False)
for f in (lambda: 1 & 1.0, lambda: 1.5 | 2, lambda: ~1.5, lambda: 1 ^ "a", lambda: None & 1):
    try:
        print(f())
    except TypeError as e:
        print(e)
