# locals(), globals() and vars() in exec, classes and functions (PEP 667).
# by-hand: 3.13 makes locals() a fresh snapshot in functions
def f(a):
    l = locals()
    l["a"] = "changed"
    l["new"] = 1
    b = 2
    m = locals()
    return a, sorted(l), m is l, "new" in m, m["b"], sorted(m)


print(f(1))


def g():
    x = 1
    exec("x = 2; y = 3")
    d = {}
    exec("x = 4; z = x", globals(), d)
    ns = locals()
    exec("x = 9; q = 8", globals(), ns)
    return x, d, "y" in locals(), ns["x"], ns["q"], "q" in locals()


print(g())


class C:
    locals()["made"] = 1
    exec("also = 2")
    v = made + also
    n = sorted(k for k in vars() if k[0] != "_")


print(C.v, C.n)


def h():
    v = 1

    def inner():
        nonlocal v
        v += 1
        return locals()

    return inner(), inner()


print(h())
print(globals() is locals(), vars() is globals(), globals()["C"] is C)
globals()["dynamic"] = 5
print(dynamic)


def comp():
    x = 1
    return [sorted(locals()) for y in range(1)], [locals()["y"] for y in "ab"]


print(comp()[1])
print([k for k in [x for x in ["k"]] if k in locals()])


def lam(p):
    return (lambda q: sorted(locals()))(2), (lambda: p and sorted(locals()))()


print(lam(1))
o = type("O", (), {})()
o.z = 1
print(vars(o), "v" in vars(C))
try:
    vars(5)
except TypeError as e:
    print(e)
