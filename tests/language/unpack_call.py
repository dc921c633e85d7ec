# * and ** in calls: order, mixing, every iterable and mapping.
def f(*args, **kw):
    return args, kw


print(f(*[1, 2], *"ab", *range(2), *()))
print(f(**{"a": 1}, **{"b": 2}))
print(f(1, *[2], 3, *[4], x=5, **{"y": 6}, z=7))
print(f(x=1, *[2, 3]))
print(f(*{"k": 1}, *{5}, *(i for i in "z")))
print(f(**{"not an identifier": 1, "": 2}))
print(f(*[], **{}))
log = []


def v(n, x):
    log.append(n)
    return x


f(v(1, 0), *v(2, []), v(3, 0), k=v(4, 0), **v(5, {}), m=v(6, 0))
print(log)
log.clear()
f(k=v(1, 0), *v(2, []), j=v(3, 0))
print(log)


class M:
    def keys(self):
        return ["p", "q"]

    def __getitem__(self, k):
        return k * 2


print(f(**M()))
print(print(*"abc", sep="-", **{"end": "!\n"}))
args = [1, 2]
print((lambda a, b: (b, a))(*args))
print(max(*[3, 9, 2]), "{} {a}".format(*[1], **{"a": 2}))
