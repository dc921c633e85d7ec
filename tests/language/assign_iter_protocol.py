# Unpacking uses __iter__, then __getitem__; a non-iterator is an error.
class G:
    def __getitem__(self, i):
        if i == 3:
            raise IndexError
        return i * 10


a, b, c = G()
print(a, b, c)


class NoIter:
    __iter__ = None


class BadIter:
    def __iter__(self):
        return 5


class Raises:
    def __iter__(self):
        raise TypeError("mine")


for cls in NoIter, BadIter, Raises, int:
    try:
        x, y = cls()
    except TypeError as e:
        print(type(e).__name__, e)


class MyList(list):
    def __iter__(self):
        return iter(["i", "j"])


x, y = MyList([1, 2, 3])
print(x, y)


class MyTuple(tuple):
    def __iter__(self):
        return iter("pq")


x, y = MyTuple((1,))
print(x, y)
