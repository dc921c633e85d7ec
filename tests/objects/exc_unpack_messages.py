# Messages of unpacking errors.
# by-hand: 3.14 tells how many values a list, tuple or dict had
def t(f):
    try:
        f()
    except (TypeError, ValueError) as e:
        print(e)


def a(x):
    p, q = x


def b(x):
    p, *q, r = x


def c(x):
    (p, q), r = x


for x in ([1], (1, 2, 3), "abc", iter([1, 2, 3]), {
        1: 2
}, {
        1: 1,
        2: 2,
        3: 3
}, 5, None, [], range(3), {1, 2, 3}, (i for i in "a"), b"abc"):
    t(lambda: a(x))
for x in ([1], (), "a", 5, iter([])):
    t(lambda: b(x))
for x in ([1, 2], ["ab", 1, 2], [5, 1], ["abc", 1]):
    t(lambda: c(x))


def d():
    for p, q in [(1, 2), (3, )]:
        pass


t(d)
t(lambda: [p for p, q in [[1]]])
t(lambda: dict([(1, 2, 3)]))
