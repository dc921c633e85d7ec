# __index__ wherever an integer is wanted.
class I:
    def __init__(self, v):
        self.v = v

    def __index__(self):
        return self.v


l = [10, 20, 30, 40]
print(l[I(1)], l[I(1):I(3)], l[::I(2)], l[-I(0).v or I(-1)])
print("abcd"[I(2)], (1, 2, 3)[I(0)], b"xyz"[I(1)], range(5)[I(3)])
print(list(range(I(3))), list(range(I(1), I(6), I(2))), [0] * I(3), I(2) * "ab" if 0 else "ab" * I(2))
print(hex(I(255)), bin(I(5)), oct(I(8)), chr(I(65)), int(I(7)), float(I(2)), bytes(I(2)))
l[I(0)] = "set"
del l[I(1)]
l.insert(I(1), "ins")
print(l, l.pop(I(0)), "%d" % I(5) if 0 else "", "{:d}".format(I(1).v))
print(round(2.567, I(1)), pow(2, 3), I(1).__index__(), int("11", I(2)))
d = {1: "one"}
try:
    d[I(1)]
except KeyError as e:
    print("KeyError")
for bad in "x", 1.5, None:
    try:
        l[I(bad)]
    except TypeError as e:
        print(e)
for f in (lambda: l[1.0], lambda: [1] * 2.0, lambda: range(1.0), lambda: chr(65.0), lambda: l["a":]):
    try:
        f()
    except TypeError as e:
        print(e)
print(l[True], l[I(5):], l[I(-100):I(100)])
try:
    l[I(2 ** 100)]
except IndexError as e:
    print(e)
print(l[:I(2 ** 100)], l[-(2 ** 100):])


class J(int):
    def __index__(self):
        return 0


print(l[J(1)], "x" * J(3))
