# float.from_number and complex.from_number, new in 3.14.
# by-hand: 3.11 does not have them
print(float.from_number(3), float.from_number(2.5), complex.from_number(3), complex.from_number(1j))


class I:
    def __index__(self):
        return 5


print(float.from_number(I()), float.from_number(True), complex.from_number(I()))
for f in (float.from_number, complex.from_number):
    for a in ("1", b"1", None, []):
        try:
            print(f(a))
        except TypeError as e:
            print(e)
try:
    print(float.from_number(1j))
except TypeError as e:
    print(e)
