# Ranges of numbers beyond the machine word.
big = 10**30
r = range(big, big + 10, 3)
print(r, len(r), list(r), r[1], r[-1], big + 3 in r, big + 4 in r, r.index(big + 6), r[1:3],
      list(reversed(r)), r == range(big, big + 12, 3),
      hash(r) == hash(range(big, big + 12, 3)))
h = range(-big, big, 7)
print(h[0], h[10**25], h[-1], h[5:][0], 0 in h, h.index(-big + 70), h[::10**28][3], bool(h),
      h[big // 7 * 2 - 1], h.count(1), h[2:10**20].stop)
for f in (lambda: len(h), lambda: h[big], lambda: len(range(2**63)), lambda: range(2**64)[2**64],
          lambda: list(zip(range(2**64), "ab")), lambda: range(2**63)[2**62],
          lambda: next(reversed(range(big)))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e if not isinstance(e, OverflowError) else "")
n = 0
for i in range(2**62 - 2, 2**62 + 3):
    n += i
for i in range(2**31 - 2, 2**31 + 2):
    print(i, end=" ")
for i in range(-2**63 - 1, -2**63 + 2):
    print(i, end=" ")
for i in range(2**64, 2**64 - 6, -2):
    n += i
print(n)
it = iter(range(2**70, 2**70 + 3))
print(next(it) - 2**70, it.__length_hint__(), [x - 2**70 for x in it], next(it, None))


class I:

    def __index__(self):
        return 3


print(range(I()), list(range(I(), 9, I())))
