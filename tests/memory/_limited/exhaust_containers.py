# Containers that grow until memory ends.
import gc


def grow_list():
    a = []
    while True:
        a.append(None)


def grow_nested():
    a = []
    while True:
        a = [a, a]


def grow_dict():
    d = {}
    while True:
        d[len(d)] = d


def grow_set():
    s = set()
    while True:
        s.add(len(s) * 7919)


def grow_tuple():
    t = (1, 2, 3)
    while True:
        t += t


def grow_insert():
    a = [0]
    while True:
        a[1:1] = a


def comprehension():
    return [[i] for i in iter(int, 1)]


def dict_comprehension():
    n = iter(range(10**9))
    return {i: next(n) for i in iter(lambda: next(n), -1)}


def sort_keys():
    a = [(i * 37) % 101 for i in range(300)]
    hoard = []
    a.sort(key=lambda x: hoard.append(bytearray(100000)) or hoard)


for f in (grow_list, grow_nested, grow_dict, grow_set, grow_tuple, grow_insert, comprehension,
          dict_comprehension, sort_keys):
    for turn in range(3):
        try:
            f()
        except MemoryError:
            print(f.__name__, end=" ")
gc.collect()
size = gc.mem_free() // 4
print(len(bytearray(size)) == size, sorted([3, 1, 2]), {"a": [1]}, {5} | {6})
