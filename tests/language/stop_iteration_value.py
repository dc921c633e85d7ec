# The value of the StopIteration that ends an iterator passes through the iterators built on it.
class Counter:
    def __init__(self, count, value=None):
        self.count = count
        self.value = value

    def __iter__(self):
        return self

    def __next__(self):
        self.count -= 1
        if self.count < 0:
            raise StopIteration(self.value)
        return self.count


def generator(value):
    yield 0
    return value


def stop_at(limit):
    def function(item, other=None):
        if item == limit:
            raise StopIteration("stopped")
        return item
    return function


class Sequence:
    def __len__(self):
        return 3

    def __getitem__(self, index):
        if index == 1:
            raise StopIteration("sequence")
        return index


def show(name, iterator):
    """Ends the iterator by __next__() and by yield from."""
    items = []
    try:
        while True:
            items.append(next(iterator))
    except StopIteration as stop:
        print(name, items, stop.args, end=" ")
    try:
        iterator.__next__()
    except StopIteration as stop:
        print(stop.args)


def delegate(iterator):
    print("value", (yield from iterator))


for make in [
    lambda: iter(Counter(2, 42)),
    lambda: enumerate(Counter(2, 42)),
    lambda: zip([1, 2, 3], Counter(2, 42)),
    lambda: zip(Counter(5, 42), [1, 2]),
    lambda: zip(Counter(1, 42), Counter(1, 43), strict=True),
    lambda: map(abs, Counter(2, 42)),
    lambda: map(max, Counter(2, 42), [1, 2, 3]),
    lambda: map(stop_at(2), [1, 2, 3]),
    lambda: map(stop_at(2), [1, 2, 3], [1, 2, 3]),
    lambda: map(abs, generator(42)),
    lambda: filter(None, Counter(2, 42)),
    lambda: filter(stop_at(2), [1, 2, 3]),
    lambda: filter(None, [0, 0]),
    lambda: enumerate(generator((1, 2))),
    lambda: enumerate(map(abs, generator(5))),
    lambda: iter(Counter(2, 42).__next__, 7),
    lambda: iter(Sequence()),
    lambda: reversed(Sequence()),
]:
    show("next", make())
    print("list", list(make()), list(delegate(make())))
    for item in make():
        print(item, end=";")
    print(max(make(), default=None), tuple(make()), [*make()])

# A loop in a callback does not leave its value to the iterator that calls it.
def loop(item):
    for _ in Counter(1, "inner"):
        pass
    return item


show("map", map(loop, [1, 2]))
show("filter", filter(loop, [1, 2]))
show("iter", iter(lambda: loop(3), 3))
