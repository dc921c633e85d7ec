# Weak references to objects that have died. (A few may survive a collection, hence counts.)
import gc
import weakref


class A:

    def __init__(self, v):
        self.v = v

    def __repr__(self):
        return "A"


called = []


def make(n):
    objs = [A(i) for i in range(n)]
    for o in objs:
        o.me = o
    return [weakref.ref(o, called.append) for o in objs], [weakref.proxy(o) for o in objs[:20]]


def clean(n):
    return clean(n - 1) if n else [0] * 10


refs, proxies = make(40)
clean(20)
gc.collect()
gc.collect()
dead = [r for r in refs if r() is None]
print(
    len(dead) > 30,
    len(called) == len(dead), all(any(c is r for r in dead) for c in called),
    repr(dead[0]).endswith("; dead>"), dead[0] == dead[0], dead[0] == dead[1], refs[0]() is None or refs[0].__callback__ is not None)
try:
    hash(dead[0])
except TypeError as e:
    print(e)
n = 0
for p in proxies:
    try:
        p.v
    except ReferenceError as e:
        n += 1
        text = str(e)
print(n > 10, text)
keep = A(5)
h = weakref.ref(keep)
hash(h)
a = A(1)
r = weakref.ref(a, lambda ref: 1 // 0)
del r
gc.collect()
print(h() is keep, weakref.getweakrefs(keep) == [h])
