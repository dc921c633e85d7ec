# Descriptors: data before instance before non-data, class access, deletion.
class Data:
    def __get__(self, obj, cls=None):
        return "data get", obj is None, cls.__name__

    def __set__(self, obj, v):
        obj.__dict__["log"] = ("set", v)

    def __delete__(self, obj):
        obj.__dict__["log"] = "deleted"


class NonData:
    def __get__(self, obj, cls=None):
        return "nondata get", obj is None


class SetOnly:
    def __set__(self, obj, v):
        obj.__dict__["s"] = ("setonly", v)


class C:
    d = Data()
    n = NonData()
    s = SetOnly()


class D(C):
    pass


c = C()
print(c.d, C.d, D().d)
c.__dict__["d"] = "instance"
print(c.d)
c.d = 5
print(c.log)
del c.d
print(c.log)
print(c.n, C.n)
c.n = "instance wins"
print(c.n, D().n)
del c.n
print(c.n)
print(type(c.s).__name__)
c.s = 1
print(c.s)
try:
    del c.s
except AttributeError as e:
    print(e)
c.inst = Data()
print(type(c.inst).__name__)
C.d = "overwritten"
print(C.d, c.d)
