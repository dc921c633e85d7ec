# Deletion of items and slices.
for s in (slice(0, 1), slice(None), slice(2, 5), slice(None, None,
                                                       2), slice(1, None, 2), slice(None, None, -1),
          slice(-2, 0, -3), slice(5, 2), slice(None, None,
                                               3), slice(8, 1, -2), slice(20, 30), slice(3, 9,
                                                                                         100)):
    a = list(range(10))
    b = [x for x in a if x not in a[s]]
    del a[s]
    print(s, a, a == b)
a = list(range(6))
del a[0], a[-1], a[1]
print(a)
del a[:]
print(a)
for c in ("del a[0]", "del a[-1]", "del a['x']", "del a[1.5]", "del a[::0]", "del a[2**70]",
          "del a['a':]"):
    try:
        exec(c)
    except Exception as e:
        print(c, "->", type(e).__name__, e)
