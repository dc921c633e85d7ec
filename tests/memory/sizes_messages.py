# The exception of a size that does not fit in a word depends on who asked.
import sys

n = 1 << 100


class Index:

    def __index__(self):
        return n


for source in ("[0] * n", "'a' * n", "(1,) * n", "bytes(n)", "bytearray(n)", "bytes(-n)",
               "bytes(Index())", "[1][n]", "'a'[-n]", "[1][Index()]", "memoryview(b'a')[n]",
               "bytearray(b'a').pop(n)", "[1].pop(n)", "[1].insert(n, 1)", "'a'.center(n)",
               "(5).to_bytes(n, 'big')", "[1, 2][-n:n]", "len(range(n))",
               "range(n)[n]", "slice(0, 5).indices(n)", "len(range((1 << 31) - 1))"):
    try:
        print(source, eval(source))
    except (OverflowError, IndexError, MemoryError) as e:
        print(source, type(e).__name__, e)


class Hint:

    def __iter__(self):
        return iter([1, 2])

    def __length_hint__(self):
        return sys.maxsize // 2


class Length(Hint):

    def __len__(self):
        raise TypeError("no")

    def __length_hint__(self):
        return 3


try:
    print(list(Hint()))
except MemoryError:
    print("MemoryError")
print(list(Length()))
