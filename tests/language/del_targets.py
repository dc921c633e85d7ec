# del of names, attributes, subscripts, slices, and nested target lists.
class C:
    pass


a = b = c = 1
del a, (b, [c])
print([n for n in "abc" if n in globals()])
o = C()
o.x = o.y = 1
o.l = [0, 1, 2, 3]
del o.x, o.l[1], o.l[0:1]
print(o.__dict__)
d = {1: 2, 3: 4}
del (d[1])
print(d)
del []
del ()
x = 1
del (x)
print("x" in globals())


def f(p, *rest, **kw):
    del p, rest, kw["k"]
    return kw, list(locals())


print(f(1, k=1, m=2))
log = []


class D:
    def __delattr__(self, n):
        log.append("attr " + n)

    def __delitem__(self, k):
        log.append("item %r" % (k,))


e = D()
del e.p, (e[1], [e.q, e[2:3]])
print(log)
for i in range(2):
    del i
print("i" in globals())
