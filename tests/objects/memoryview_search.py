# index and count of memoryviews.
# by-hand: new in 3.14
m = memoryview(bytearray(b"abcabc"))
print(m.index(98), m.index(98, 2), m.index(99, -1), m.index(97, 1, 4), m.count(97), m.count(0),
      m.count("a"), m[::2].index(99), m.cast("H").count(25185), m[:0].count(1))
for f in (lambda: m.index(1), lambda: m.index(98, 5), lambda: m.index(97, 1, 3),
          lambda: m.index(b"a")):
    try:
        print(f())
    except ValueError as e:
        print(e)


class Releases:

    def __init__(self, view):
        self.view = view

    def __eq__(self, other):
        self.view.release()
        return False


v = memoryview(b"xyz")
try:
    v.index(Releases(v))
except ValueError as e:
    print(e)
