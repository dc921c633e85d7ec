# Own exception classes: attributes, overridden __str__ and __init__, attributes of the instance.
class A(Exception):
    pass


class B(ValueError):

    def __init__(self, code, text):
        super().__init__(text)
        self.code = code

    def __str__(self):
        return "B#%d %s" % (self.code, self.args[0])


class C(Exception):

    def __init__(self, *args):
        pass


class D(KeyError, IndexError):
    pass


class E(Exception):

    def __new__(cls, *args):
        self = super().__new__(cls, "from new")
        self.made = True
        return self

    def __init__(self, x):
        self.x = x


class S(Exception):
    __slots__ = ("v", )


for e in (A(), A("x", 1), B(5, "text"), C("kept", 2), D("d"), E(3)):
    try:
        raise e
    except Exception as x:
        print(type(x).__name__, str(x), repr(x), x.args, x.__dict__)
print(E(1).made, B(1, "q").code, issubclass(D, LookupError), [k.__name__ for k in D.__mro__][:4])
s = S("slot")
s.v = 1
print(s.v, s.args, hasattr(s, "__dict__"))
try:
    raise A
except A as x:
    print(x.args, type(x).__name__)
try:
    raise B
except TypeError as x:
    print(x)


class K(KeyError):

    def __str__(self):
        return "plain"


class R(Exception):

    def __repr__(self):
        return "R!"


print(K("k"), repr(K("k")), R(1), [R(1)], Exception(R()), str(KeyError(R())))
for bases in ((ValueError, KeyError), (OSError, ValueError), (Exception, int),
              (SyntaxError, OSError), (StopIteration, SystemExit), (Exception, dict)):
    try:
        print(type("M", bases, {}).__name__)
    except TypeError as x:
        print(x)
