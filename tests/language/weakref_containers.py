# WeakValueDictionary, WeakKeyDictionary, WeakSet, proxies while the objects live.
import weakref


class C:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "C%s" % self.n

    def __add__(self, o):
        return self.n + o

    def __len__(self):
        return 7


a, b = C(1), C(2)
v = weakref.WeakValueDictionary()
v["a"], v["b"] = a, b
print(v["a"], len(v), sorted(v), "b" in v, v.get("c", "none"), [x.n for x in v.values()])
try:
    v["x"]
except KeyError as e:
    print(repr(e))
try:
    v["five"] = 5
except TypeError as e:
    print(e)
k = weakref.WeakKeyDictionary({a: "one"})
k[b] = "two"
print(k[a], len(k), b in k, [x.n for x in k], k.pop(b), len(k))
s = weakref.WeakSet([a, b])
s.add(a)
print(len(s), a in s, sorted(x.n for x in s))
s.discard(a)
print(len(s))
p = weakref.proxy(a)
print(p.n, p + 5, len(p), p == a, type(p).__name__)
p.new = "set through the proxy"
print(a.new)
try:
    hash(p)
except TypeError as e:
    print(e)
m = weakref.WeakMethod(a.__repr__)
print(m()(), weakref.getweakrefcount(a) > 0)
f = weakref.finalize(b, print, "finalizer", 1, end="!\n")
print(f.alive, f())
print(f.alive, f())
