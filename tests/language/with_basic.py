# with: order of enter and exit, the value, several managers.
class M:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, t, v, tb):
        print("exit", self.name, t and t.__name__, v, tb is not None)
        return self.swallow


with M("a") as x:
    print("body", x)
with M("a"):
    pass
with M("a") as x, M("b") as y, M("c"):
    print(x, y)
with M("s", True):
    raise ValueError("swallowed")
print("after")
try:
    with M("outer"), M("inner"):
        raise KeyError("k")
except KeyError as e:
    print("caught", e)
with M("outer", True), M("inner"):
    1 / 0
with M("outer"), M("inner", True):
    1 / 0
print("end")


class T:
    pass


t = T()
d = {}
with M("x") as t.attr, M("y") as d["k"], M("z") as (p):
    print(t.attr, d, p)
with M("ab") as (a, b):
    print(a, b)
with M("abc") as [a, *rest]:
    print(a, rest)
