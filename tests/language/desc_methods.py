# Functions, classmethod and staticmethod as descriptors.
class C:
    def f(self, x):
        return x

    @classmethod
    def c(cls):
        return cls.__name__

    @staticmethod
    def s(a):
        return a


c = C()
print(type(C.__dict__["f"]).__name__, type(C.f).__name__, type(c.f).__name__)
print(type(C.__dict__["c"]).__name__, type(C.__dict__["s"]).__name__, type(c.s).__name__)
print(C.__dict__["f"].__get__(c, C)(5), C.__dict__["c"].__get__(None, C)(), C.__dict__["s"].__get__(c)(7))
print(C.__dict__["s"](8), C.__dict__["s"].__func__(9), C.__dict__["c"].__func__(C))
try:
    C.__dict__["c"]()
except TypeError as e:
    print(e)
m = c.f
print(m.__self__ is c, m.__func__ is C.f, m.__name__, m == c.f, m != C().f, hash(m) == hash(c.f))


class D(C):
    @classmethod
    def c(cls):
        return "D:" + super().c()

    @staticmethod
    def s(a):
        return "D%s" % C.s(a)


print(D.c(), D().c(), D.s(1), C.c.__self__ is C)


class Callable:
    def __call__(self, *a):
        return len(a)


class E:
    inst = Callable()
    cm = classmethod(Callable())
    sm = staticmethod(Callable())
    lam = lambda self: "lam"
    builtin = abs


print(E().inst(1), E().cm(), E().sm(1, 2), E().lam(), E.lam(0), E().builtin(-3))
try:
    C.f(1)
except TypeError as e:
    print(e)
print(str.upper("a"), list.append([], 1), int.__add__(1, 2))
try:
    str.upper(5)
except TypeError as e:
    print(e)
