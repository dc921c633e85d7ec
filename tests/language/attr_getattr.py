# __getattr__ runs only when the normal lookup fails with AttributeError.
class A:
    x = 1

    def __init__(self):
        self.y = 2

    def __getattr__(self, name):
        print("getattr", name)
        if name.startswith("bad"):
            raise AttributeError("no " + name)
        return name.upper()


a = A()
print(a.x, a.y, a.zed)
print(getattr(a, "bad1", "default"), hasattr(a, "bad2"), hasattr(a, "good"))
try:
    a.bad3
except AttributeError as e:
    print(e)
a.zed = "set"
print(a.zed)
del a.zed
print(a.zed)
try:
    getattr(a, 5)
except TypeError as e:
    print(e)


class B:
    def __getattr__(self, name):
        raise KeyError(name)


try:
    hasattr(B(), "q")
except KeyError as e:
    print("KeyError", e)
try:
    getattr(B(), "q", "default")
except KeyError as e:
    print("KeyError", e)


class C:
    @property
    def p(self):
        raise AttributeError("inside property")

    def __getattr__(self, n):
        return "via getattr: " + n


print(C().p, C().q)


class Proxy:
    def __init__(self, target):
        self.__dict__["t"] = target

    def __getattr__(self, n):
        return getattr(self.t, n)


p = Proxy([3, 1, 2])
p.append(0)
print(p.t, p.index(1), p.__len__())
try:
    len(p)
except TypeError as e:
    print(e)
