# bytearray(): arguments, repr, comparison, no hash.
# by-hand: wording of unhashable keys is new in 3.14
print(bytearray(), bytearray(3), bytearray(b"abc"), bytearray([1, 2]), bytearray("é", "utf-8"),
      bytearray(range(3)), bytearray(memoryview(b"m")), bytearray(b"'"), repr(bytearray(b"\xff\n")),
      str(bytearray(b"s")))
a = bytearray(b"ab")
b = bytearray(a)
b[0] = 120
print(a, b, a == b, a == b"ab", a < b, a != "ab", bool(bytearray()), len(a), a is not bytearray(a),
      a == bytearray(b"ab"))
for f in (lambda: hash(a), lambda: {
        a: 1
}, lambda: {a}, lambda: bytearray("a"), lambda: bytearray([256]), lambda: bytearray(-1),
          lambda: bytearray(None), lambda: bytearray([-1]), lambda: bytearray(1.5), lambda: a < "b",
          lambda: a < 1, lambda: bytearray("é", "ascii")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
a.__init__(b"again")
print(a)
a.__init__()
print(a)
