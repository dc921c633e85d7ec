# Making and calling closures, default and keyword arguments, functions as values.
def make_counter(start):
    count = start

    def counter(step=1):
        nonlocal count
        count += step
        return count

    return counter


def compose(f, g):
    return lambda x: f(g(x))


def main():
    total = 0
    counter = make_counter(5)
    twice = compose(lambda x: x + x, lambda x: x + 1)
    for i in range(1400000):
        total += counter() + counter(step=2)
        total += twice(i) & 255
        if i % 10 == 0:
            total += make_counter(i)()
    return total


print(main())
