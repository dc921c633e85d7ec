# int() of objects: __int__, __index__, what they may return.
# by-hand: 3.14 no longer falls back to __trunc__
# needs: double
class I:
    def __int__(self):
        return 7


class X:
    def __index__(self):
        return 9


class Both:
    def __int__(self):
        return 1

    def __index__(self):
        return 2


class Trunc:
    def __trunc__(self):
        return 3


class Bad:
    def __int__(self):
        return "1"


class BadIndex:
    def __index__(self):
        return 1.5


class Raises:
    def __int__(self):
        raise KeyError("k")


for o in (I(), X(), Both(), Trunc(), Bad(), BadIndex(), Raises(), object(), 3.99, -3.99, 1e20):
    try:
        print(int(o))
    except Exception as e:
        print(type(e).__name__, e)
print([10, 20, 30][Both()], hex(X()), "abc" * Both())
for f in (lambda: [1][I()], lambda: hex(BadIndex()), lambda: range(I())):
    try:
        print(f())
    except TypeError as e:
        print(e)
