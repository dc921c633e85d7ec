# Callbacks that change the container they are called for.
l = [3, 1, 2]


def key(x):
    l.append(x)
    return x


try:
    l.sort(key=key)
except ValueError as e:
    print(e, l)
l = [3, 1, 2]
l.sort(key=lambda x: (l.clear(), len(l), x))
print(l)
l = [3, 1, 2]


def key2(x):
    if x == 2:
        raise KeyError("in key")
    return x


try:
    l.sort(key=key2)
except KeyError as e:
    print(e, sorted(l))


class Evil:
    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        if target:
            target.clear()
        return False

    def __hash__(self):
        return 1


target = None
d = {Evil(1): 1, Evil(2): 2}
target = d
try:
    print(d.get(Evil(3), "not found"), len(d))
except RuntimeError as e:
    print("RuntimeError", e)
target = None
x = [Evil(i) for i in range(5)]
target = x
print(Evil(9) in x, len(x))
target = None
x = [Evil(i) for i in range(5)]
target = x
try:
    print(x.index(Evil(9)))
except ValueError as e:
    print("ValueError", len(x))
target = None
x = [Evil(1), Evil(2)]
y = [Evil(1), Evil(2)]
target = x
print(x == y, len(x), x.count(5))


class Rep:
    def __repr__(self):
        z.clear()
        return "Rep"


z = [Rep(), Rep(), 1]
print(z, len(z))


class Idx:
    def __index__(self):
        del w[:]
        return 0


w = [1, 2, 3]
try:
    print(w[Idx()])
except IndexError as e:
    print(e)
w = [1, 2, 3]
try:
    w[Idx()] = 5
except IndexError as e:
    print(e)
w = [1, 2, 3]
print(w[Idx():], w[:])
w = [1, 2, 3]
w.insert(Idx(), "ins")
print(w)
