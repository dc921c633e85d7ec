# Comprehensions of lists, dicts and sets, and the functions that take iterables.
def main():
    total = 0
    for i in range(5500):
        squares = [x * x for x in range(400)]
        even = [x for x in squares if x % 2 == 0]
        table = {x: x + i for x in range(200)}
        residues = {x % 37 for x in even}
        total += sum(even) % 1000 + len(residues) + table[199]
        total += sum(x * y for x, y in zip(range(200), squares)) % 1000
        pairs = [(x, y) for x in range(12) for y in range(12) if x != y]
        total += len(pairs) + len(list(map(lambda p: p[0] + p[1], pairs)))
        total += any([x > 398 for x in range(400)]) + all([x < 400 for x in range(400)])
    return total


print(main())
