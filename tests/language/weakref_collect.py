# Weak references die with their objects; callbacks run. Most of many, as the collector may be conservative.
import gc
import weakref


class C:
    def __init__(self, n):
        self.n = n


called = []


def make(n):
    objs = [C(i) for i in range(n)]
    refs = [weakref.ref(o, called.append) for o in objs]
    keep = objs[::10]
    return refs, keep


def churn():
    return [[i] * 3 for i in range(50)]


refs, keep = make(50)
churn()
gc.collect()
alive = [r().n for r in refs if r() is not None]
print(all(k.n in alive for k in keep), len(alive) < 15)
print(len(called) + len(alive) == 50, all(r() is None for r in called))
keep.clear()
churn()
gc.collect()
print(sum(r() is not None for r in refs) < 10)


def cycle():
    out = []
    for i in range(30):
        a, b = C(i), C(i)
        a.other, b.other = b, a
        out.append(weakref.ref(a))
    return out


refs = cycle()
churn()
gc.collect()
print(sum(r() is None for r in refs) > 20)
