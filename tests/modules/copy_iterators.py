# needs: unix
# copy.copy of the built-in iterators: the copy goes on by itself from the same place.
import copy


class Items:

    def __getitem__(self, index):
        return (1, 2, 3)[index]


table = {1: "a", 2: "b", 3: "c"}
for make in (lambda: iter([1, 2, 3]), lambda: reversed([1, 2, 3]), lambda: iter((1, 2, 3)), lambda: iter("abc"),
             lambda: iter("aéc"), lambda: iter(b"abc"), lambda: iter(bytearray(b"abc")), lambda: iter(range(3)),
             lambda: iter(range(2**70, 2**70 + 3)), lambda: iter(table), lambda: iter(table.items()),
             lambda: iter(table.values()), lambda: iter({1, 2, 3}),
             lambda: iter(Items()), lambda: reversed((1, 2, 3)), lambda: reversed("abc")):
    iterator = make()
    first = next(iterator)
    twin = copy.copy(iterator)
    print(first, next(twin), list(iterator), list(twin), list(copy.copy(iterator)))

# Those over other iterators share them.
for iterator in enumerate([1, 2, 3]), zip([1, 2, 3], "abc"), map(str, [1, 2, 3]), filter(None, [1, 2, 3]):
    twin = copy.copy(iterator)
    print(next(iterator), next(twin), next(iterator), list(twin))
