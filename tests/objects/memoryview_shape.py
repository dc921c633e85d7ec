# cast to more than one dimension.
m = memoryview(bytearray(range(12)))
a = m.cast("B", [3, 4])
print(a.shape, a.strides, a.ndim, a.nbytes, len(a), a.tolist(), a[1, 2], a[-1, -1],
      a.tobytes() == m.tobytes(), a.c_contiguous, a.format)
a[0, 0] = 99
a[2, 3] = 77
print(m[0], m[11], a == m.cast("B", shape=(3, 4)), a == m,
      a.cast("B").shape,
      a.cast("B").tolist() == m.tolist())
t = m.cast("B", [2, 2, 3])
print(t.tolist(), t[1, 1, 2], t.strides, len(t),
      m.cast("H", [2, 3]).tolist() == [list(m.cast("H")[:3]),
                                       list(m.cast("H")[3:])], m[:1].cast("B", ()).tolist(),
      m[:1].cast("B", ())[()])
for f in (lambda: a[0], lambda: a[3, 0], lambda: a[0, -5], lambda: a[0, 1, 2], lambda: list(a),
          lambda: a["x", 1], lambda: m.cast("B", [5, 2]), lambda: m.cast("B", [0, 12]),
          lambda: m.cast("B", 5), lambda: m.cast("B", ["a"]), lambda: a.cast("H", [2, 3]),
          lambda: m.cast("B", [-1, -12]), lambda: m[0, 0]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
