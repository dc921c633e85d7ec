# Tuples: displays, indexing, operators, methods.
t = (1, "a", None)
print((), (1, ), t, 1, tuple(), tuple("ab"), tuple([1, 2]), tuple({3: 4}), (1, (2, (3, ))),
      ("x", ) * 3, 2 * (0, ), () * 5, (1, ) + (2, 3), () + (), t * -1)
print(t[0], t[-1], t[1:], t[::-1], t[5:], t[:], t[0:3:2], len(t), "a" in t, 5 in t, t.index("a"),
      t.count(None), (1, True, 1.0).count(1), t.index(None, 1), t.index(1, -10))
print((1, 2) < (1, 3), (1, ) < (1, 0), () < (0, ), (1, 2) == (1, 2), (1, 2) == [1, 2], (2, )
      > (1, 9), (1, "a") <= (1, "a"), (1, ) != (1.0, ),
      hash((1, 2)) == hash((1.0, 2)), {(1, 2): "v"}[(1, 2)],
      hash(()) == hash(()))
a, (b, *c), d = 1, (2, 3, 4), 5
print(a, b, c, d, list(reversed(t)), sorted((3, 1, 2)), max((1, 5, 2)), [*t, *t],
      tuple(x for x in "xy"), t is tuple(t), t[:] == t)
x = y = (1, )
x += (2, )
x *= 2
print(x, y)
for f in (lambda: t[3], lambda: t[-4], lambda: t["a"], lambda: t[1.0], lambda: t[::0],
          lambda: t + [1], lambda: [1] + t, lambda: t + 1, lambda: t * "a", lambda: t * t,
          lambda: t < [1], lambda: (1, "a") < (1, 2), lambda: t.index(9), lambda: t.append(1),
          lambda: tuple(5), lambda: t.x, lambda: hash(([], ))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
for c in ("t[0] = 1", "del t[0]", "t[0:1] = ()", "t.x = 1"):
    try:
        exec(c)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__)
