# Failing descriptors, missing methods and wrong use.
class Get:
    def __get__(self, obj, cls):
        raise AttributeError("from get")


class GetKey:
    def __get__(self, obj, cls):
        raise KeyError("from get")


class DelOnly:
    def __delete__(self, obj):
        print("delete")


class C:
    g = Get()
    k = GetKey()
    d = DelOnly()

    def __getattr__(self, name):
        return "fallback " + name


c = C()
print(c.g)
try:
    c.k
except KeyError as e:
    print(repr(e))
try:
    C.g
except AttributeError as e:
    print(e)
del c.d
try:
    c.d = 5
except AttributeError as e:
    print(e)
print(getattr(c, "g", "dflt"), hasattr(C, "g"), hasattr(c, "zzz"))


class BadGet:
    __get__ = 5


class E:
    b = BadGet()


try:
    E().b
except TypeError as e:
    print(e)


class Wrong:
    def __get__(self):
        return 1


class F:
    w = Wrong()


try:
    F().w
except TypeError as e:
    print(e)
