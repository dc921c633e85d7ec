# What code given to exec and eval sees inside functions and classes.
# by-hand: from 3.13 on locals() in a function is a snapshot
x = "global"


def f(a):
    b = 2
    print(eval("a + b"), eval("x"), sorted(locals()))
    exec("b = 99; c = 5")
    print(b, "c" in locals())
    exec("d = a")
    try:
        print(d)
    except NameError as e:
        print(e)
    ns = locals()
    ns["b"] = "not me"
    print(b, locals()["b"])
    return eval("[a for _ in range(2)]", {"a": 0},
                locals()) if a is None else [eval("a", None, {"a": i}) for i in range(2)]


print(f(1))


class C:
    y = 1
    exec("z = y + 1")
    print(z, eval("y"), sorted(k for k in locals() if not k.startswith("__")))
    locals()["w"] = "added"


print(C.z, C.w)
exec("x = 'changed'")
print(x, eval("x", {"x": "mine"}))


def g():
    h = 1

    def inner():
        return h, sorted(locals())

    h = 2
    return inner(), sorted(locals())


print(g(), [k for k in globals() if k in "fgxC"] == ["x", "f", "C", "g"],
      globals()["x"],
      locals() is globals())
try:
    (lambda: eval("h"))()
except NameError as e:
    print(e)
