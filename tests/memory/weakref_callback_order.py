# Callbacks of one object run youngest first; a dead reference has forgotten its callback.
import gc
import weakref


class C:
    pass


def make():
    c = C()
    refs = [weakref.ref(c, lambda r, n=n: order.append(n)) for n in range(4)]
    print(refs[0].__callback__ is not None)
    return refs


order = []
refs = make()


def clean(n):
    return clean(n - 1) if n else [0] * 10


clean(20)
gc.collect()
print(order, [r.__callback__ for r in refs], [r() for r in refs])
