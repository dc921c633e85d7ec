# A class body is executed as code in its own namespace.
class C:
    "doc of C"
    x = 1
    for i in range(3):
        x += i
    if x > 3:
        y = "big"
    else:
        z = "small"
    l = [x, y]
    del i

    def m(self):
        return self.x

    alias = m
    try:
        1 / 0
    except ZeroDivisionError:
        caught = True
    with_default = (lambda: 5)()


print(C.x, C.y, hasattr(C, "z"), C.l, hasattr(C, "i"))
print(C().alias(), C.caught, C.with_default, C.__doc__)
print(C.__name__, C.__qualname__, C.__module__, C.__bases__)
print([k for k in C.__dict__ if not k.startswith("__")])


def make(base, value):
    class D(base):
        v = value
        w = base.__name__

    return D


D = make(C, 9)
print(D.v, D.w, D.__qualname__, D().m(), D is make(C, 9))


class E(C): pass


class F(): """only doc"""


print(E.__doc__, F.__doc__, E.x)
try:

    class G:
        before = 1
        raise KeyError("in body")

except KeyError as e:
    print(e, "G" in globals())
print((lambda: __name__)())


class N:
    name = __name__
    q = __qualname__
    m = __module__


print(N.name, N.q, N.m)
