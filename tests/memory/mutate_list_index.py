# A list changed by the __index__ of the index it is used with.
class I:

    def __init__(self, v, action):
        self.v, self.action = v, action

    def __index__(self):
        self.action()
        return self.v


a = []
grow = lambda: a.extend(range(50))
half = lambda: a.__delitem__(slice(3, None))
for action in (a.clear, half, grow):
    for name in ("a[i]", "a[i] = 1", "del a[i]", "a[i:]", "a[:i]", "a[i:] = [1, 2]", "del a[i:]",
                 "a[::i]", "a[::i] = [9] * 3", "del a[::i]", "a.insert(i, 1)", "a.pop(i)", "a * i",
                 "i * a", "a.index(1, i)", "a[i:i:i]", "a[-1:i] = (x for x in 'ab')"):
        a[:] = range(6)
        try:
            exec(name, {"a": a, "i": I(2, action)})
            print(name, len(a), a[:3], end="; ")
        except (IndexError, ValueError) as e:
            print(name, type(e).__name__, len(a), end="; ")
    print()
