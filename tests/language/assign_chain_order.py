# Chained assignment: the value once, then the targets from left to right.
log = []


def v(name, value):
    log.append(name)
    return value


class Rec:
    def __setattr__(self, name, value):
        log.append("set " + name)

    def __setitem__(self, key, value):
        log.append("item %r" % (key,))


r = Rec()
v("a", r).x = v("b", r)[v("c", 1)] = v("value", 5)
print(log)
log.clear()
v("o1", r)[v("k1", "p")] = v("o2", r)[v("k2", "q")] = v("o3", r).z = v("rhs", 0)
print(log)
a = b = c = []
a.append(1)
print(a, b, c, a is b is c)
i = x = [0, 0, 0]
i = 1
i = x[i] = 2
print(i, x)
