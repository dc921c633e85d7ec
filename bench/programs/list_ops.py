# Methods of lists: append, pop, insert, slices, extend, reverse, membership.
def main():
    total = 0
    for i in range(80000):
        items = []
        for j in range(60):
            items.append(j ^ (i & 15))
        items.extend(items[10:30])
        items[5:10] = [1, 2, 3]
        items.insert(7, i)
        items.reverse()
        while len(items) > 50:
            total += items.pop()
        if i in items:
            total += items.index(i)
        copy = items[::2] + items[1::2]
        total += len(copy) + copy[-1] + min(copy) + max(copy) + sum(copy)
    return total


print(main())
