# Random bit patterns: repr and e-format with 17 digits both read back as the same number.
# needs: double
s = 12345
check = 0


def rnd():
    global s
    s = (s * 6364136223846793005 + 1442695040888963407) % 2**64
    return s


for i in range(300):
    m = (rnd() >> 12) + 2**52
    e = (rnd() >> 40) % 2046 - 1074
    x = m * 2.0**(e - 1) if e < 971 else float(m)
    r = repr(x)
    assert float(r) == x, r
    assert float(format(x, ".16e")) == x, r
    for c in r:
        check = (check * 31 + ord(c)) % 1000000007
    if i % 30 == 0:
        print(r, format(x, ".3e"), format(x, ".12g"))
print(check)
