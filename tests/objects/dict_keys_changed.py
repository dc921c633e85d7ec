# Keys deleted and added again while a dict is iterated over; a key that only comes and goes.
def filled(count):
    table = {}
    for number in range(count):
        table[number] = -number
    return table


def attempt(count, change, view=iter):
    table = filled(count)
    seen = []
    try:
        for key in view(table):
            seen.append(key)
            if len(seen) > 50:
                break
            change(table, key)
    except RuntimeError as error:
        seen.append(str(error))
    print(count, seen, table)


def again(table, key):
    key = key[0] if isinstance(key, tuple) else key
    del table[key]
    table[key] = 1


def pop_and_add(table, key):
    if key == 0:
        table.pop(key)
        table["new"] = 1


def passing(table, key):
    table["passing"] = key
    del table["passing"]


def clear(table, key):
    table.clear()


for count in 1, 2, 3, 9, 30:
    if count < 3:  # with more, CPython forgets some keys
        attempt(count, again)
    attempt(count, pop_and_add)
    attempt(count, passing)
    attempt(count, clear)
for view in dict.keys, dict.items:
    attempt(2, again, view)
for count in 10, 100, 1000:
    table = filled(count)
    for _ in range(3 * count):
        passing(table, 1)
    for _ in range(count):
        table["last"] = 1
        assert table.popitem() == ("last", 1)
        del table[count - 1]
        table[count - 1] = 2
    print(len(table), list(table)[-2:], table.popitem(), list(reversed(table))[:2])
group = set(range(5))
group.discard(4)
group.discard(1)
print(sorted(group.pop() for _ in range(3)), group)
