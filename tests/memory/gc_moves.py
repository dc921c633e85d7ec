# Objects keep their identity, hash and content through many collections.
# needs: memory
import gc


class A:

    def __init__(self, n):
        self.n = n


objs = [A(i) for i in range(30)]
ids = [id(o) for o in objs[:10]]
byobj = {o: o.n for o in objs}
inset = set(objs)
strs = ["text %d é" % i for i in range(30)]
nums = [10**20 + i for i in range(20)]
floats = [i / 7 for i in range(20)]
gens = [(x * i for x in range(4)) for i in range(10)]
funcs = [lambda i=i: i for i in range(10)]
views = [memoryview(bytearray([i] * 10))[2:5] for i in range(10)]
iters = [iter([i, i + 1]) for i in range(10)]
for g in gens:
    next(g)
for round in range(8):
    junk = [bytearray(20 + 13 * (i % 5)) for i in range(60)]
    del junk[::2]
    gc.collect()
    keep = [str(i) * 3 for i in range(20)]
    junk = None
    gc.collect()
print(ids == [id(o) for o in objs[:10]], all(byobj[o] == o.n for o in objs),
      all(o in inset for o in objs), len(inset), strs == ["text %d é" % i for i in range(30)])
print(nums == [10**20 + i for i in range(20)], floats == [i / 7 for i in range(20)],
      [list(g) for g in gens[:3]], [f() for f in funcs], [v.tobytes() for v in views[:3]],
      [list(i) for i in iters[:2]], keep[19])
