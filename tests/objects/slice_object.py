# Slice objects: attributes, indices, comparison, repr.
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None), slice(1, 2), slice("a", [1]),
      repr(slice(1, None, -1)), s == slice(1, 10, 2), s != slice(1),
      slice(1, 2) < slice(1, 3))
for n in (0, 1, 5, 20):
    print([
        slice(*a).indices(n)
        for a in ((None, ), (3, ), (-3, None), (None, None, -1), (10, -10, -2), (-100, 100, 3),
                  (2, 1), (-1, -100, -1), (2**70, None, -1), (None, -2**70, -2**70))
    ])
print([0, 1, 2, 3, 4, 5][slice(1, 5, 2)], "abcdef"[slice(-3, None)],
      (1, 2, 3)[slice(None, None, -1)],
      range(10)[slice(2, 8)],
      slice(1, 5).indices(2**70),
      slice(None, None, -1).indices(10**25))
for f in (lambda: slice(), lambda: slice(1, 2, 0).indices(5), lambda: slice("a").indices(5),
          lambda: slice(1).indices(-1), lambda: slice(1).indices("5"), lambda: slice(1, 2, 3, 4),
          lambda: slice(1).indices(), lambda: slice(1) + slice(2),
          lambda: slice(1.0, 2.0).indices(5)):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e if "argument" not in str(e) else "")
try:
    s.start = 5
except AttributeError:
    print("AttributeError")
try:

    class S(slice):
        pass
except TypeError as e:
    print(e)


class G:

    def __getitem__(self, k):
        return k


print(G()[1:2],
      G()[:],
      G()[1:2, ::3],
      G()[...],
      G()[1:"x":[2]],
      G()[()],
      G()[
          1,
      ],
      slice(1, 2).__eq__(5),
      slice(1) == slice(None, 1, None))
