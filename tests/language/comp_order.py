# Evaluation order in comprehensions.
log = []


def v(n, x=None):
    log.append(n)
    return x


[v("e") for i in v("it", [1, 2]) if v("c", 1)]
print(log); log.clear()
[v("e") for i in v("it1", [1, 2]) for j in v("it2", [3]) if v("c%d" % i, i == 1)]
print(log); log.clear()
{v("k%d" % i): v("v%d" % i) for i in range(2)}
print(log); log.clear()
g = (v("e") for i in v("it1", [1]) for j in v("it2", [2]))
print(log)
list(g)
print(log); log.clear()
try:
    g = (x for x in 5)
except TypeError as e:
    print("at creation:", e)
g = (x for y in [1] for x in 5)
try:
    next(g)
except TypeError as e:
    print("at next:", e)
try:
    [1 for x in range(3) if undefined]
except NameError as e:
    print(e)


class It:
    def __iter__(self):
        log.append("iter")
        return iter([])


[0 for _ in It() for _ in It()]
g = (0 for _ in It())
print(log)
