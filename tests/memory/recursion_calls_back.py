# Built-in functions that call back into Python without end.
class K:

    def __init__(self, v=0):
        self.v = v

    def __lt__(self, o):
        return sorted([self, o]) and False

    def __getitem__(self, i):
        return list(self)[i]

    def __radd__(self, o):
        return sum([self])

    def __reversed__(self):
        return reversed(self)

    def __round__(self):
        return round(self)

    def __bool__(self):
        return any([self])

    def __abs__(self):
        return abs(self)

    def __divmod__(self, o):
        return divmod(self, o)

    def __format__(self, spec):
        return "{}".format(self)

    def __bytes__(self):
        return bytes(self)

    def __int__(self):
        return int(self)

    def __float__(self):
        return float(self)

    def __complex__(self):
        return complex(self)


def key(x):
    return sorted([1, 2], key=key)


def rec():
    exec("rec()")


def ev():
    return eval("ev()")


def imp():
    return list(map(lambda x: imp(), [1]))


def comp():
    return [comp() for i in range(1)]


def gen():
    return sum(gen() for i in range(1))


def cls():

    class X:
        y = cls()


def deco():

    @(lambda f: deco())
    def g():
        pass


def default(x=None):

    def g(y=default()):
        pass


for i, t in enumerate(
    (lambda: sorted([K(), K()]), lambda: list(K()), lambda: sum([K()]), lambda: reversed(K()),
     lambda: round(K()), lambda: any([K()]), lambda: abs(K()), lambda: divmod(K(), 1),
     lambda: f"{K()}", lambda: bytes(K()), lambda: int(K()), lambda: float(K()),
     lambda: complex(K()), lambda: key(1), rec, ev, imp, comp, gen, cls, deco, default,
     lambda: min([1, 2], key=key), lambda: max(K(), K()))):
    try:
        t()
        print(i, "ended")
    except RecursionError:
        print(i, end=" ")
print("usable", sorted([2, 1]))
