# dir(): sorted names, __dir__ hook, of classes, instances, modules.
class A:
    x = 1

    def m(self):
        pass


class B(A):
    y = 2

    def __init__(self):
        self.z = 3


def pub(o):
    return [n for n in dir(o) if not n.startswith("__")]


b = B()
print(pub(A), pub(B), pub(b))
b.extra = 1
print(pub(b), "__class__" in dir(b), "mro" in dir(B), "__init__" in dir(A))


class C:
    def __dir__(self):
        return ["z", "a", "m"]


print(dir(C()), C().__dir__())


class D:
    def __dir__(self):
        return super().__dir__() + ["added"]


print("added" in dir(D()), "added" in dir(D))


class E:
    def __dir__(self):
        return 5


try:
    dir(E())
except TypeError as e:
    print(e)


def f(a, b):
    c = 1
    return dir()


print(f(1, 2))
f.attr = 1
print("attr" in dir(f), "__name__" in dir(f), "append" in dir([]), "sort" in dir(list))
print("f" in dir(), "nothing" in dir())


class G:
    q = dir()


print([n for n in G.q if n[0] != "_"])
