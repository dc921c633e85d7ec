# eval() and exec() with namespaces.
g = {"x": 1}
print(eval("x + 1", g), "__builtins__" in g, eval("x + y", {"x": 1}, {"y": 2}),
      eval("x", {"x": 1}, {"x": 2}), eval(" \t1+1\n"), eval("[i for i in range(3)]"),
      eval("(lambda: x)()", {"x": 5}), eval("len('abc')", {}))
exec("a = 1\nb = a + 1\ndel a", g)
print(g["b"], "a" in g)
loc = {}
exec("def f():\n  return z\nz = 3", {"z": "global"}, loc)
print(sorted(loc), loc["f"]())
exec("x = 10\nglobal y\ny = 20", g, loc)
print(loc["x"], g["y"], g["x"])


class M(dict):

    def __missing__(self, k):
        return k + "?"


print(eval("a + b", {"__builtins__": {}}, M(a="A")), eval("q", {}, M()))
log = []


class L:

    def __getitem__(self, k):
        log.append(k)
        if k == "known":
            return 7
        raise KeyError(k)

    def __setitem__(self, k, v):
        log.append((k, v))

    def __delitem__(self, k):
        log.append(("del", k))


exec("r = known\ns = len\ndel r", {}, L())
print(log)
for f in (lambda: eval("nope"), lambda: eval("x = 1"), lambda: eval(""), lambda: eval("1 +"),
          lambda: eval("len", {"__builtins__": {}}), lambda: eval("1", 5), lambda: eval("1", {}, 5),
          lambda: exec("x", {}, 5), lambda: exec("raise KeyError('k')"), lambda: eval(5),
          lambda: eval("1", M(), None), lambda: exec("1", None, None), lambda: eval("import os"),
          lambda: exec("x y"), lambda: eval("1\n2")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e if type(e) in (NameError, KeyError) else "")
