# Sequence patterns: lengths, stars, what counts as a sequence.
def f(x):
    match x:
        case []:
            return "empty"
        case [a]:
            return "one", a
        case (a, b):
            return "two", a, b
        case [1, *rest, 9]:
            return "1..9", rest
        case [a, *_, "end"]:
            return "end", a
        case [*init, last]:
            return "star", init, last
        case _:
            return "no"


for x in ([], (), [0], (1, 2), [1, 9], [1, 5, 6, 9], (1, 2, "end"), range(4), range(0), "ab", b"ab", bytearray(b"ab"),
          {1, 2}, {1: 2}, iter([1]), (i for i in "a"), None, [[1]], memoryview(b"ab")):
    print(type(x).__name__, f(x))


class S:
    def __len__(self):
        return 2

    def __getitem__(self, i):
        return i


class L(list):
    pass


print(f(S()), f(L([1, 2])))


def nested(x):
    match x:
        case [[a, b], [c, *d]]:
            return a, b, c, d
        case [(a, [b, (c,)])]:
            return a, b, c
        case a, *b, [c]:
            return a, b, c


for x in ([[1, 2], (3, 4, 5)], [(1, [2, (3,)])], (1, 2, 3, [4]), [[1, 2], []]):
    print(nested(x))


def stars(x):
    match x:
        case [*a]:
            return a, type(a).__name__


print(stars((1, 2)), stars(range(3)), stars("abc"))
match [1, 2, 3, 4, 5]:
    case a, b, *_:
        print(a, b)
match [1, 2], 3:
    case [x, y], z:
        print(x, y, z)
