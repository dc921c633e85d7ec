# Weak references through many rounds of creation and collection.
import gc
import weakref


class A:
    def __init__(self, n):
        self.n = n


calls = [0]


def gone(ref):
    calls[0] += 1


def clean(n):
    return clean(n - 1) if n else [0] * 10


def make(n, keep):
    objs = [A(i) for i in range(n)]
    keep.extend(objs[::4])
    return [weakref.ref(o, gone) for o in objs]


total = 0
for r in range(6):
    keep = []
    refs = make(40, keep)
    clean(10)
    gc.collect()
    gc.collect()
    alive = [x() for x in refs if x() is not None]
    assert all(refs[i * 4]() is k for i, k in enumerate(keep))
    total += len(alive)
    alive = None
print(60 <= total <= 80, calls[0] >= 150)
d = weakref.WeakValueDictionary()
for r in range(6):
    objs = [A(i) for i in range(20)]
    for o in objs:
        d[r, o.n] = o
    o = None
    del objs[10:]
    gc.collect()
print(len(objs), all(d[5, i] is objs[i] for i in range(10)), len(d) < 100)
