# Generators: chains of them, yield from, send, generator expressions.
def numbers(n):
    i = 0
    while i < n:
        yield i
        i += 1


def odd(items):
    for item in items:
        if item & 1:
            yield item


def in_order(low, high):
    if low < high:
        middle = (low + high) // 2
        yield from in_order(low, middle)
        yield middle
        yield from in_order(middle + 1, high)


def averager():
    total = count = 0
    while True:
        total += yield total // (count or 1)
        count += 1


def main():
    total = 0
    for item in odd(numbers(2000000)):
        total += item
    for _ in range(20):
        for item in in_order(0, 6000):
            total += item
    average = averager()
    next(average)
    for i in range(700000):
        total += average.send(i)
    return total + sum(x + 1 for x in range(700000))


print(main())
