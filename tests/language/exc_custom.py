# User-defined exceptions: args, str, repr, attributes, inheritance from built-ins.
class A(Exception):
    pass


class B(A):
    def __init__(self, code, msg="default"):
        super().__init__(msg)
        self.code = code

    def __str__(self):
        return "[%s] %s" % (self.code, super().__str__())


class C(KeyError):
    pass


class D(Exception):
    def __init__(self, a, b):
        self.a = a


class E(OSError):
    pass


for e in (A(), A("m"), A("m", 1), A(None), B(3), B(4, "own"), C("key"), C(), D(1, 2), E(2, "none"), E("x"), Exception("a\nb")):
    print(type(e).__name__, "|", str(e), "|", repr(e), "|", e.args)
try:
    raise B(7)
except A as e:
    print("caught as A", e.code)
try:
    raise C("x")
except LookupError as e:
    print("caught as LookupError", e)
for f in (lambda: D(1), lambda: B(), lambda: A(x=1), lambda: ValueError(a=1)):
    try:
        f()
    except TypeError as e:
        print(e)


class M(A, ValueError):
    pass


try:
    raise M("both")
except ValueError as e:
    print(isinstance(e, A), M.__mro__[1].__name__)
print(A("x") == A("x"), A("x").args == A("x").args, A is not B)
print(issubclass(A, BaseException), isinstance(A(), Exception), A.__name__)
e = A("in", "list")
print([e], {"k": e}, "%s %r" % (e, e), f"{e!r} {e}")
