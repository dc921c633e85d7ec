# bytearrays resized by __index__ and by iterables in the midst of their own methods.
# by-hand: CPython 3.11 crashes
class I:

    def __init__(self, v, action):
        self.v, self.action = v, action

    def __index__(self):
        self.action()
        return self.v


b = bytearray()
shrink = b.clear
grow = lambda: b.extend(bytes(1000))
for action in (shrink, grow):
    for name in ("b[i] = 1", "b[0] = i", "b[5] = i", "b.append(i)", "b.insert(i, 7)",
                 "b.insert(2, i)", "b.pop(i)", "b.remove(i)", "del b[i]", "b[i]", "b[i:]",
                 "b[i:] = b'xy'", "b[::i]", "b[::i] = b'zzz'", "b.extend([i, i])", "b[1:2] = [i]",
                 "i in b", "b.find(i)", "b.count(i)", "b.find(b'c', i)", "b * i",
                 "b.startswith(b'c', i)", "b[1:3] = (j for j in [i, i, i])", "b.split(b'c', i)",
                 "b.zfill(i)", "b.hex(':', i)"):
        b[:] = b"abcdef"
        try:
            exec(name, {"b": b, "i": I(2, action)})
        except (IndexError, ValueError, BufferError, TypeError):
            pass
        assert len(b) == len(list(b)), name
    print("whole")
b[:] = b"abc"
it = iter(b)
next(it)
b.clear()
print(list(it))
