# bin(), oct(), hex()
class I:
    def __init__(self, v):
        self.v = v

    def __index__(self):
        return self.v


for n in (0, 1, -1, 10, 255, -256, 2**31, -2**63, 2**64 + 1, True, I(12), I(-3)):
    print(bin(n), oct(n), hex(n))
print(hex(10**30), oct(-10**20), len(bin(3**100)), hex(0xdeadbeef), bin(-0))
for f in (bin, oct, hex):
    for x in (1.5, "1", None, I("a"), I(1.0)):
        try:
            print(f(x))
        except TypeError as e:
            print(e)
