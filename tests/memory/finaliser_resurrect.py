# Objects that __del__ brings back to life.
import gc


class R:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        saved.append(self)


saved = []


def make(n):
    for i in range(n):
        r = R(i)
        r.me = r


def clean(n):
    return clean(n - 1) if n else [0] * 10


make(30)
clean(20)
gc.collect()
gc.collect()
n = len(saved)
print(n > 20, len({r.n for r in saved}) == n, all(r.me is r for r in saved))
for r in saved:
    r.payload = bytearray(20)
saved.clear()
r = None
clean(20)
gc.collect()
gc.collect()
print(len(saved) <= 30 - n)
made = []


class Maker:
    def __del__(self):
        made.append([Maker.__name__, len(made)])
        x = [bytearray(30) for i in range(5)]
        gc.collect()


def make2():
    for i in range(20):
        Maker()


make2()
clean(20)
gc.collect()
print(len(made) > 10, made[0])
