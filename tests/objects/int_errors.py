# Operators between integers and types they do not know.
# by-hand: 3.14 says 'not a container or iterable'
for b in ("a", None, [1], {}, b"a", (1, ), object):
    for name, f in (("+", lambda x, y: x + y), ("-", lambda x, y: x - y), ("/", lambda x, y: x / y),
                    ("//", lambda x, y: x // y), ("%", lambda x, y: x % y)):
        for x, y in ((1, b), (b, 1)):
            try:
                print(name, f(x, y))
            except TypeError as e:
                print(e)
one = 1
for f in (lambda: divmod(1, "a"), lambda: 1 @ 2, lambda: - "a", lambda: + [], lambda: ~ {},
          lambda: one(), lambda: one[0], lambda: len(1), lambda: [*1], lambda:
          (1).x, lambda: 1 in 2):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
