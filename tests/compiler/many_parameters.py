# Functions with more parameters of each kind, and more free variables, than a byte counts.
# needs: memory
n = 600
names = ["v%d" % i for i in range(n)]
total = "+".join(names)
ns = {}
exec("def f():\n" + "".join(" %s = %d\n" % (v, i) for i, v in enumerate(names)) +
     " def g():\n  return " + total + "\n return g\n", ns)
print(ns["f"]()(), len(ns["f"]().__closure__), len(ns["f"]().__code__.co_freevars))
exec("def f(*," + ",".join(v + "=1" for v in names) + "):\n return " + total, ns)
print(ns["f"](), ns["f"](v500=2), ns["f"].__code__.co_kwonlyargcount)
exec("def f(" + ",".join(names) + ", /):\n return " + total, ns)
print(ns["f"](*range(n)), ns["f"].__code__.co_posonlyargcount)
try:
    ns["f"](v599=1)
except TypeError as e:
    print(len(str(e)))
exec("def f(" + ",".join(names) + "):\n return v0, v599", ns)
print(eval("f(" + ",".join(map(str, range(n))) + ")", ns))
