# global declarations: reading, binding, deleting, nested functions, class bodies.
x = "module"


def read():
    return x


def bind():
    global x, y
    x = "bound"
    y = 1


def nested():
    x = "local"

    def inner():
        global x
        x = "from inner"
        return x

    return inner(), x


def hidden():
    global z
    for z in range(3):
        pass
    global w, v
    with_ = [w for w in "ab"]
    import sys as v
    del v


print(read())
bind()
print(x, y)
print(nested(), x)
hidden()
print(z, "w" in globals(), "v" in globals())


class C:
    global made
    made = 5
    x = "class"

    def m(self):
        return x


print(made, hasattr(C, "made"), C.x, C().m())


def f():
    global g1

    def g1():
        return "g1"

    global K

    class K:
        pass


f()
print(g1(), K.__qualname__, g1.__qualname__)
