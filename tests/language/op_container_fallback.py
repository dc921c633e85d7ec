# __contains__, __iter__ and __getitem__ as fallbacks for in, iteration, reversed.
class G:
    def __getitem__(self, i):
        print("get", i, end="; ")
        if i >= 3:
            raise IndexError
        return i * i


class I:
    def __iter__(self):
        print("iter", end="; ")
        return iter([1, 2])


class C(I):
    def __contains__(self, x):
        return x


print(list(G()), 4 in G(), 5 in G())
print(2 in I(), 3 in I(), [] in C(), "x" in C(), 0 not in C())


class L(G):
    def __len__(self):
        return 3


print(list(reversed(L())))


class R:
    def __reversed__(self):
        return "anything"


print(reversed(R()))


class No:
    __contains__ = None
    __iter__ = lambda self: iter([1])
    __reversed__ = None


class Stop:
    def __getitem__(self, i):
        if i == 2:
            raise StopIteration
        return i


class Key:
    def __getitem__(self, i):
        raise KeyError(i)


print(list(Stop()))
for f in (lambda: 1 in No(), lambda: reversed(No()), lambda: list(Key()), lambda: reversed(I()), lambda: iter(R())):
    try:
        print(f())
    except (TypeError, KeyError) as e:
        print(type(e).__name__, e)
it = iter(G())
print(next(it), next(it), type(it).__name__)
print(sorted(G()), sum(I()), max(G()), dict(zip(I(), "ab")))
