# exec and eval with explicit globals and locals, code objects, results.
g = {"a": 1}
l = {"b": 2}
exec("c = a + b\na = 10\nglobal d\nd = c", g, l)
print(g["a"], l, g["d"], "__builtins__" in g)
print(eval("a + b", g, l), eval("a", g), eval("(x := 5) + x", {}, l), l["x"])
exec("def f(): return a", g, l)
print(l["f"](), "f" in g)
exec("def f(): return a\nr = [a for _ in 'xy']", g)
print(g["r"], g["f"]())
code = compile("y = z * 2", "<test>", "exec")
for z in (1, "s"):
    exec(code)
    print(y)
print(exec("1 + 1"), eval(compile("1 + 1", "", "eval")), eval("  7 "), eval(b"8"), eval("[i for i in range(3)]"))
x = 1


def f():
    x = 2
    exec("x = 3")
    r = eval("x")
    return x, r, eval("x", globals()), eval("x", {"x": 9}), eval("x", {}, {"x": 8})


print(f())


def scoped(a):
    def inner():
        return a

    return eval("a + 1"), eval("[a for _ in 'x']", {"a": "g"}), sorted(eval("locals()"))


print(scoped(1))


class Map:
    def __getitem__(self, k):
        if k.startswith("__"):
            raise KeyError(k)
        return "<%s>" % k

    def __setitem__(self, k, v):
        print("set", k, v)


exec("p = q\nr: int = 1", {"int": int}, Map()) if 0 else exec("p = q", {}, Map())
print(eval("anything", {}, Map()))
for call in (lambda: eval("1", 5), lambda: exec("1", {}, 5), lambda: eval(5), lambda: exec(None), lambda: eval("x = 1"),
             lambda: eval(""), lambda: eval("1", {}, 5), lambda: exec("nope", {}), lambda: eval("lambda: (yield)").__name__):
    try:
        print(call())
    except (TypeError, SyntaxError, NameError) as e:
        print(type(e).__name__, e.msg if isinstance(e, SyntaxError) else e)
g2 = {"__builtins__": {"len": lambda x: "mine"}}
print(eval("len('abc')", g2))
try:
    eval("abs(1)", g2)
except NameError as e:
    print(e)
