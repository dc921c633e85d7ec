# NameError messages and the exception's name attribute.
def t(f):
    try:
        f()
    except NameError as e:
        print(type(e).__name__, "|", e, "|", e.name)


def f():
    return undefined_one


def free():
    def inner():
        return later

    inner()
    later = 1


def free_deleted():
    v = 1

    def inner():
        return v

    del v
    inner()


class C:
    def m(self):
        return attr

    attr = 1


t(f)
t(free)
t(free_deleted)
t(C().m)
t(lambda: undefined_two)
t(lambda: [undefined_three for _ in "a"])
t(lambda: eval("undefined_four + 1"))
try:
    class D:
        x = y_missing
except NameError as e:
    print(e, "D" in globals())
e = NameError("own message")
print(e, e.name, NameError("m", name="n").name)
