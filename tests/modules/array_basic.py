# array.array: type codes, methods, operators.
from array import array

for c in "bBhHiIlLqQ":
    a = array(c, [1, 2, 3])
    print(c, a, a.typecode, a[1], a.tobytes()[:1], len(a), end="; ")
print()
a = array("h", range(5))
a.append(7)
a.extend([8, -9])
a.extend(array("h", [10]))
a.insert(0, 99)
a.insert(-1, 98)
print(a, a.pop(), a.pop(0), a.index(8), a.count(7), a.tolist(), a[1:3], a[::-2], a[-1], 7 in a,
      a.remove(7), a.reverse(), a, a.index(8, 1))
a[0] = -1
a[1:3] = array("h", [5, 6, 7])
del a[0]
del a[::2]
print(a, a + a, a * 2, 2 * a, a == array("i", a), a != array("h"), a < array("h", [100]),
      a == a.tolist(), bool(array("b")), list(a), sum(a), max(a), sorted(a))
a += array("h", [1])
a *= 2
a.byteswap()
print(a[-1],
      array("h", a.tobytes()) == a, array("B", b"bytes"), array("B", bytearray(b"x")),
      array("i", (1, 2)), array("d", [1.5, 2]), array("f", [0.5]), array("b"), repr(array("i", [])),
      array("B", [1]).tobytes(), array("q", [2**62, -1]))
b = array("B")
b.frombytes(b"abc")
b.fromlist([1, 2])
print(b, b.tobytes(), bytes(b),
      memoryview(b)[0], b.itemsize,
      b.buffer_info()[1],
      b.__copy__() if hasattr(b, "__copy__") else b, list(reversed(b)),
      list(enumerate(b))[0])
a, c = array("i", [1, 2, 3]), 0
for x in a:
    c += x
    if len(a) < 5:
        a.append(x)
print(c, a)
