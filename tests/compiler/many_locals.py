# Functions with 300 locals, 300 parameters, 300 cells.
# needs: memory
# slow
n = 300
src = "def f():\n" + "".join(" v%d = %d\n" % (i, i * 3) for i in range(n)) + " return " + " + ".join("v%d" % i for i in range(n)) + "\n"
ns = {}
exec(src, ns)
print(ns["f"](), ns["f"].__code__.co_nlocals)
src = "def g(" + ", ".join("p%d" % i for i in range(n)) + "):\n return p0, p150, p255, p256, p257, p299\n"
exec(src, ns)
print(ns["g"](*range(n)), ns["g"](**{"p%d" % i: i for i in range(n)}))
try:
    ns["g"](*range(n - 1))
except TypeError as e:
    print(e)
src = "def h():\n" + "".join(" c%d = %d\n" % (i, i) for i in range(n)) + " def inner():\n  return " + " + ".join("c%d" % i for i in range(n))
src += "\n c299 = 1000\n return inner\n"
exec(src, ns)
print(ns["h"]()(), len(ns["h"]().__closure__))
src = "def k():\n" + "".join(" v%d = [%d]\n" % (i, i) for i in range(n)) + " v299 += [1]; del v298\n v0, v299 = v299, v0\n"
src += " for v256 in range(3): v257 = v256\n try:\n  v298\n except NameError as v255: v297 = type(v255).__name__\n"
src += " return v0, v299, v256, v257, v297, [x for v255 in v1 for x in (v255, v2)]\n"
exec(src, ns)
print(ns["k"]())
src = "def kw(*, " + ", ".join("k%d=%d" % (i, i) for i in range(n)) + "):\n return k0 + k256 + k299"
exec(src, ns)
print(ns["kw"](), ns["kw"](k256=0))
src = "def gen():\n" + "".join(" v%d = yield %d\n" % (i, i) for i in range(n)) + " yield v0, v299"
exec(src, ns)
g = ns["gen"]()
r = next(g)
for i in range(n):
    r = g.send(i * 2)
print(r)
