# A list changed during its own sort: ValueError, and the list survives.
a = [5, 3, 4, 1]


def key(x):
    a.append(x)
    return x


try:
    a.sort(key=key)
except ValueError as e:
    print(e, sorted(a))


def clear(x):
    a.clear()
    return -x


a = [5, 3, 4, 1]
try:
    print(a.sort(key=clear), a)
except ValueError as e:
    print(e, sorted(a))


class M:
    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        a[:] = [0] * 3
        return self.v < o.v


a = [M(i % 4) for i in range(8)]
try:
    a.sort()
except ValueError as e:
    print(e, len(a))
a = [3, 2, 1]
seen = []
a.sort(key=lambda x: seen.append(len(a)) or x)
print(a, seen)


def boom(x):
    if x == 2:
        raise KeyError(x)
    return x


a = [3, 2, 1]
try:
    a.sort(key=boom)
except KeyError as e:
    print("KeyError", e, a)


class E:
    def __lt__(self, o):
        raise ZeroDivisionError("compare")


a = [E(), E(), E()]
try:
    a.sort()
except ZeroDivisionError as e:
    print(e, len(a), all(type(x) is E for x in a))
