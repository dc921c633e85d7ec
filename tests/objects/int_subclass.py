# Subclasses of int and float: attributes, operators, conversion.
# needs: double
class I(int):

    def __new__(cls, v, tag=""):
        self = super().__new__(cls, v)
        self.tag = tag
        return self

    def __add__(self, o):
        return "add"

    def __radd__(self, o):
        return "radd"

    def __repr__(self):
        return "I(%d)" % int(self)

    def __str__(self):
        return "str!"

    def __eq__(self, o):
        return o == "me" or int(self) == o

    def __hash__(self):
        return 99

    def __bool__(self):
        return False

    def __index__(self):
        return 1


i = I(5, "t")
print(i, repr(i), i.tag, i + 1, 1 + i, i - 1,
      type(i - 1).__name__, i * 2, -i,
      type(+i).__name__, abs(i), i == 5, i == "me", 5 == i, hash(i), bool(i), not i, int(i),
      type(int(i)).__name__, float(i), complex(i))
print(["a", "b", "c", "d", "e", "f"][i], "x" * i, range(i), hex(i), "%d %s %r %x" % (i, i, i, i),
      f"{i} {i:d} {i:5}|{i!r}", [i], i.__dict__, isinstance(i, int), i > 4, max(i, 3), divmod(i, 2),
      i.bit_length(), {5: "five"}.get(i), i in [5])
print(I("ff".replace("ff", "255")), I(True), sorted([I(3), I(1)]), round(I(7)),
      type(round(I(7))).__name__, i**2, i & 3, 1 << I(3), chr(I(65)), str(I(3)), int.__str__(i),
      int.__add__(i, 1))


class F(float):

    def __mul__(self, o):
        return "mul"

    def __repr__(self):
        return "F!"

    def __float__(self):
        return 2.5


f = F(1.5)
f.x = 1
print(f, repr(f), f * 2, 2 * f, f + 1,
      type(f + 1).__name__, float(f), float.__repr__(f), f == 1.5,
      hash(f) == hash(1.5), int(f), "%s %.1f" % (f, f), f"{f:.2f}", f.x, round(f), f.hex(),
      isinstance(f, float), F("2"), F.fromhex("0x1p1"))


class X(complex):

    def __abs__(self):
        return "abs"


x = X(1, 2)
x.t = 3
print(x, abs(x), x + 1, type(x + 1).__name__, type(complex(x)).__name__, x == 1 + 2j, x.t)
try:

    class Bo(bool):
        pass
except TypeError as e:
    print(e)
