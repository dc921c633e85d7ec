# __prepare__ gives the namespace; class keywords reach all three methods.
class Log(dict):
    def __setitem__(self, k, v):
        if not k.startswith("__"):
            print("bind", k, v if not callable(v) else "fn")
        super().__setitem__(k, v)

    def __missing__(self, k):
        if k.startswith("auto"):
            return k.upper()
        raise KeyError(k)

    def __delitem__(self, k):
        print("unbind", k)
        super().__delitem__(k)


class M(type):
    @classmethod
    def __prepare__(m, name, bases, **kw):
        print("prepare", name, bases, kw)
        return Log(pre=1)

    def __new__(m, name, bases, ns, **kw):
        print("new", type(ns).__name__, kw)
        return super().__new__(m, name, bases, dict(ns))

    def __init__(cls, name, bases, ns, **kw):
        print("init", kw)


class C(metaclass=M, flag=1, **{"opt": 2}):
    a = 1
    b = auto_b
    a = pre + 1
    del pre

    def m(self):
        pass

    for i in range(2):
        pass


print(C.a, C.b, C.i, hasattr(C, "pre"))
print(type.__prepare__(), type.__prepare__(1, 2, x=3))


class BadM(type):
    @classmethod
    def __prepare__(m, name, bases):
        return 5


try:

    class D(metaclass=BadM):
        pass

except TypeError as e:
    print(e)
try:

    class E(metaclass=M, metaclass_=1):
        undefined_name

except NameError as e:
    print(e)
