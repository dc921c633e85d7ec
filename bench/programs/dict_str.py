# A dict with string keys that are made at run time.
def main():
    names = ["key" + str(i % 5000) for i in range(20000)]
    table = {}
    for _ in range(250):
        for name in names:
            table[name] = table.get(name, 0) + len(name)
    total = 0
    for name, value in table.items():
        total += value * len(name)
    return total + len(table)


print(main())
