# range: attributes, indexing, slices, membership.
for args in ((5, ), (0, ), (-3, ), (2, 7), (7, 2), (0, 10, 3), (10, 0, -3), (0, -5, -1), (5, 5),
             (1, 2, 100), (0, 9, 4), (9, -1, -4)):
    r = range(*args)
    print(r, list(r), len(r), r.start, r.stop, r.step, bool(r), list(reversed(r)),
          r[-1] if r else "-")
r = range(10, 40, 7)
print(r[0], r[1:3], r[::-1], r[-1], r[1:][0], r[::2], r[10:], r[3:1:-1], r[-2:], list(r[::-2]),
      r[:0],
      range(0, 10)[2:8:3][-1])
print(17 in r, 18 in r, 17.0 in r, "a" in r, True in range(2), None in r, 38 in r, 45 in r, 10.5
      in range(20), -5 in range(0, -10, -5))
print(r.index(24), r.count(24), r.count(25),
      range(3).index(2.0),
      range(5).count("x"), max(r), min(r), sum(r), sorted(r, reverse=True))
for f in (lambda: range(), lambda: range(1, 2, 0), lambda: range(1.0), lambda: range("5"),
          lambda: range(None), lambda: r[5], lambda: r[-6], lambda: r["a"], lambda: r[1.0],
          lambda: r[::0], lambda: r + r, lambda: r * 2, lambda: r < r, lambda: range(1, 2, 3, 4),
          lambda: r.x):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e if "argument" not in str(e) else "")
for c in ("r.start = 1", "r[0] = 1", "del r[0]", "range(stop=3)"):
    try:
        exec(c)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__)
