# Order of evaluation in tuple assignment with subscripts and attributes.
log = []


def f(name, value=None):
    log.append(name)
    return value


class T:
    def __setitem__(self, k, v):
        log.append("set[%r]=%r" % (k, v))

    def __setattr__(self, k, v):
        log.append("set.%s=%r" % (k, v))


t = T()
f("t1", t)[f("k1", 1)], f("t2", t).attr = f("v1", 10), f("v2", 20)
print(log)
log.clear()
[f("t1", t)[f("k1", 1)], *f("t2", t)[f("k2", 2)]] = f("v1", 10), f("v2", 20), f("v3", 30)
print(log)
a = [0, 1, 2]
i = 0
i, a[i] = 2, 9
print(i, a)
a[i], i = 7, 0
print(i, a)
x = [1, 2]
x[0], x[1] = x[1], x[0]
print(x)
