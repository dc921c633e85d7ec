# __setattr__ and __delattr__ hooks.
class A:
    def __setattr__(self, name, value):
        print("set", name, value)
        if name != "skip":
            super().__setattr__(name, value)

    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)


a = A()
a.x = 1
a.skip = 2
print(a.__dict__)
a.x += 1
setattr(a, "y", 3)
a.__dict__["direct"] = 4
del a.x
delattr(a, "direct")
print(a.__dict__)
for n in "nothing", "skip":
    try:
        delattr(a, n)
    except AttributeError as e:
        print(type(e).__name__)


class Frozen:
    def __init__(self, v):
        object.__setattr__(self, "v", v)

    def __setattr__(self, n, v):
        raise AttributeError("frozen: " + n)

    __delattr__ = lambda self, n: self.__setattr__(n, None)


f = Frozen(5)
for act in (lambda: setattr(f, "v", 6), lambda: delattr(f, "v")):
    try:
        act()
    except AttributeError as e:
        print(e)
print(f.v)


class M(type):
    def __setattr__(cls, n, v):
        print("meta set", n)
        super().__setattr__(n, v)


class B(metaclass=M):
    inside = 1


B.outside = 2
B().inst = 3
print(B.outside)
for x in (a, a, a):
    pass
for a.loop in range(2):
    pass
with_target = [a]
a.p, with_target[0].q = 7, 8
try:
    setattr(a, 1, 2)
except TypeError as e:
    print(e)
