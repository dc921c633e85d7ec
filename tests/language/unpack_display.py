# * in list, tuple and set displays; ** in dict displays.
a = [1, 2]
print([*a, 3, *a], (*a,), (0, *a, *"xy"), sorted({*a, 2, 3}))
print([*()], (*"",), {**{}}, {*[], 1})
d = {"x": 1, "y": 2}
print({**d, "z": 3}, {"x": 0, **d}, {**d, "x": 9}, {**d, **{"y": 5, "w": 6}})
t = *a, *a
print(t)
t = 0, *range(3)
print(t)


def f():
    return *a, "r"


def g():
    x = yield *a, "y"
    yield x


print(f())
it = g()
print(next(it), it.send(4))
for x in *a, 9:
    print(x, end=" ")
print()
l = [10, 20, 30]
idx = {}
idx[(*a,)] = 1
idx[0, *a] = 2
print(idx)
print([*[*[*a]]], [*{"k": 1}], {**{**d}})
log = []


def v(x):
    log.append(x)
    return [x]


[*v(1), v(2), *v(3)]
{**{v(4)[0]: v(5)}, v(6)[0]: v(7)}
print(log)
