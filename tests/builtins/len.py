# len() and what __len__ may return.
class L:

    def __init__(self, v):
        self.v = v

    def __len__(self):
        return self.v


class I:

    def __index__(self):
        return 3


print(len(""), len("é€😀"), len([1]), len({}), len((1, 2)), len({1, 2}), len(b"ab"),
      len(range(0, 10, 3)), len(L(5)), len(L(0)), len(L(True)), len(L(I())), len(bytearray(4)),
      len(memoryview(b"abc")))
for x in (5, None, len, L(-1), L("a"), L(1.5), L(None), L(2**100), iter([1]), (i for i in ()),
          object(), int, L(-2**100)):
    try:
        print(len(x))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
o = L(1)
o.__len__ = lambda: 99
print(len(o))
for args in ((), ("a", "b")):
    try:
        len(*args)
    except TypeError:
        print("TypeError")
