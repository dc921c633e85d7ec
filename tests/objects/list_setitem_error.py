# A slice takes an iterable only; range.index of a number that is not there.
# by-hand: 3.14 words these differently
a = [1, 2, 3]
for c in ("a[0:1] = 5", "a[1:3] = None", "a[:] = 1.5", "a[::1] = len", "range(5).index(9)",
          "range(2**65).index(-1)", "range(3).index('a')"):
    try:
        exec(c)
    except (TypeError, ValueError) as e:
        print(c, "->", type(e).__name__, e, a)
