# locals() in functions with cells, free variables, and in class bodies.
def f(a, b=2, *c, d, **e):
    x = a

    def g():
        y = x
        return sorted(locals().items())

    z = 1
    del z
    return sorted(locals()), g()


print(f(1, d=4, k=5))


def snapshot():
    a = 1
    d = locals()
    b = 2
    return sorted(d), sorted(locals())


print(snapshot())


class C:
    x = 1
    names = [n for n in locals() if not n.startswith("__")]
    locals()["dyn"] = 5


print(C.names, C.dyn)
print(locals() is globals())


def outer():
    p, q = 1, 2

    def inner():
        p
        return locals()

    return inner()


print(outer())
