# __del__ is called once for each object, before its memory is used again.
# (A few objects may survive a collection, hence counts.)
import gc


class A:
    def __init__(self, n):
        self.n = n
        self.data = [n, str(n)]

    def __del__(self):
        died.append((self.n, self.data == [self.n, str(self.n)]))


died = []


def make(n, cyclic):
    objs = [A(i + 100 * cyclic) for i in range(n)]
    for i, o in enumerate(objs):
        if cyclic:
            o.next = objs[i - 1]


def clean(n):
    return clean(n - 1) if n else [0] * 10


for cyclic in (False, True):
    make(40, cyclic)
    clean(20)
    gc.collect()
    gc.collect()
    n = len(died)
    print(n >= (30 if not cyclic else 0), len(set(died)) == n, all(ok for i, ok in died))
    died.clear()
keep = A("kept")
del keep.data
keep.data = ["kept", "kept"]
gc.collect()
print(("kept", True) in died, keep.n)
A.__del__(keep)
print(died[-1])
del A.__del__
make(10, False)
gc.collect()
print(died[-1][0])
