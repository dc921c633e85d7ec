# Errors of array.
from array import array

a = array("b", [1, 2])
for f in (lambda: array("b", [128]), lambda: array("B", [-1]), lambda: array("H", [65536]),
          lambda: array("i", [2**31]), lambda: array("I", [-1]), lambda: array("Q", [2**64]),
          lambda: array("b", ["a"]), lambda: array("b", [1.5]), lambda: array("d", ["a"]),
          lambda: array("z"), lambda: array("bb"), lambda: array(5), lambda: array(),
          lambda: array("b", 5), lambda: array("b", "str"), lambda: a[5], lambda: a["x"],
          lambda: a.append(300), lambda: a.append("s"), lambda: a.extend(array("h", [1])),
          lambda: a.extend([1, "x"]), lambda: a.index(9), lambda: a.remove(9),
          lambda: array("b").pop(), lambda: a.pop(9), lambda: a + [1], lambda: a + array("h"),
          lambda: a * "x", lambda: a.frombytes("s"), lambda: array("h").frombytes(b"abc"),
          lambda: a.fromlist([1, 500]), lambda: a.fromlist(
              (1, )), lambda: hash(a), lambda: a < 5, lambda: a.__setitem__(0, 1000),
          lambda: a.__setitem__(9, 1), lambda: a.__setitem__(slice(0, 1), [1]),
          lambda: a.__setitem__(slice(0, 1), array("h", [1])), lambda: a.__delitem__(9),
          lambda: a.insert("a", 1), lambda: a.x, lambda: setattr(a, "typecode", "h")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, end=" ")
print(a)
m = memoryview(a)
for c in ("a.append(1)", "a.pop()", "a.extend(a)", "del a[0]", "a[0:0] = a", "a *= 2"):
    try:
        exec(c)
    except BufferError as e:
        print(e)
a[0] = 5
a[0:2] = array("b", [8, 9])
print(m.tolist())
