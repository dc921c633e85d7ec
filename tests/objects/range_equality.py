# Ranges are equal when their items are.
rs = [
    range(0),
    range(5, 5),
    range(3, 1),
    range(0, 3, 2),
    range(0, 4, 2),
    range(0, 3),
    range(3),
    range(0, 1),
    range(0, 1, 9),
    range(1),
    range(0, 9, 100),
    range(2, -1, -1),
    range(0, 3, 1)
]
for a in rs:
    print("".join("01"[a == b] for b in rs))
    for b in rs:
        assert (a == b) == (list(a) == list(b)) == (not a != b)
        assert a != b or hash(a) == hash(b)
print(
    range(3) == [0, 1, 2],
    range(3) == (0, 1, 2), {range(3): 1}[range(0, 3, 1)], len({range(0),
                                                               range(2, 2),
                                                               range(1)}),
    range(2**70, 2**70 + 1) == range(2**70, 2**70 + 2, 5))
try:

    class R(range):
        pass
except TypeError as e:
    print(e)
