# Operators between floats and other types.
for b in ("a", None, [1], (1, ), {}):
    for f in (lambda x, y: x + y, lambda x, y: x * y, lambda x, y: x / y, lambda x, y: x // y,
              lambda x, y: x - y):
        for x, y in ((1.5, b), (b, 1.5)):
            try:
                print(f(x, y))
            except TypeError as e:
                print(e)
one = 1.0
for f in (lambda: one & 1, lambda: 1 << one, lambda: ~one, lambda: [1, 2][one], lambda: range(one),
          lambda: "a" * one, lambda: one[0], lambda: one(), lambda: len(one), lambda: chr(one),
          lambda: hex(one), lambda: one.x, lambda: [1] * 2.0):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    one.real = 2
except AttributeError as e:
    print("AttributeError")
