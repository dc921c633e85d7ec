# What complex numbers cannot do: order, floor division, conversion to real ones.
a = 3 + 4j
for f in (lambda: a < 1, lambda: a >= a, lambda: 1 > a, lambda: a // 1, lambda: a % 2,
          lambda: 5 % a, lambda: divmod(a, 1), lambda: a & 1, lambda: ~a, lambda: round(a),
          lambda: a + "x", lambda: a * [1], lambda: [1][a], lambda: max(a, 1j), lambda: int(a),
          lambda: float(a), lambda: a[0], lambda: a.x, lambda: hash(a) == hash(3 + 4j),
          lambda: sorted([1j, 2])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    a.real = 1
except AttributeError:
    print("AttributeError")
print(
    hash(1 + 0j) == hash(1),
    hash(0j) == 0,
    hash(2.5 + 0j) == hash(2.5), {
        1j: "i",
        1: "one"
    }[1 + 0j], {1j, 1j * 1} == {1j})
print(1j in [1j], 1j == "1j", 1j != None, a.__lt__(1), a == 3.0, (3 + 0j) == 3 == 3.0,
      2**53 + 1 == complex(2**53))
