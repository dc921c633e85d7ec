# WeakValueDictionary, WeakKeyDictionary, WeakSet, finalize.
import gc
import weakref


class K:

    def __init__(self, n):
        self.n = n


keep = [K(i) for i in range(3)]
v = weakref.WeakValueDictionary()
k = weakref.WeakKeyDictionary()
s = weakref.WeakSet()
for x in keep:
    v[x.n] = x
    k[x] = x.n * 10
    s.add(x)
print(sorted(v), v[1] is keep[1], v.get(9, "none"), len(k), k[keep[2]], keep[0] in k,
      sorted(k.values()), len(s), keep[1] in s, sorted(x.n for x in s),
      sorted(n for n, o in v.items()))


def temporary():
    for i in range(100, 140):
        t = K(i)
        v[i] = t
        k[t] = i
        s.add(t)
        fins.append(weakref.finalize(t, ended.append, i))


def clean(n):
    return clean(n - 1) if n else [0] * 10


ended, fins = [], []
temporary()
clean(20)
gc.collect()
gc.collect()
print(3 <= len(v) < 13, 3 <= len(k) < 13, 3 <= len(s) < 13,
      len(ended) > 30, sorted(n for n in v if n < 100),
      all(x.n < 100 or x.n not in ended for x in s))
f = weakref.finalize(keep[0], lambda *a, **kw: (a, kw), 1, k=2)
print(f.alive, f(), f.alive, f())
del v[0]
del k[keep[0]]
s.discard(keep[0])
print(0 in v, keep[0] in k, keep[0] in s, v.pop(1) is keep[1], k.pop(keep[1]))
for g in (lambda: v["none"], lambda: k[K(1)], lambda: v.__setitem__(1, 5),
          lambda: k.__setitem__(5, 1), lambda: s.add(5)):
    try:
        print(g())
    except (KeyError, TypeError) as e:
        print(type(e).__name__)
for x in fins:
    x.detach()
