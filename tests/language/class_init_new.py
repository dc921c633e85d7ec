# __new__ and __init__: order, arguments, foreign instances, errors.
class A:
    def __new__(cls, *a, **k):
        print("new", cls.__name__, a, k)
        return super().__new__(cls)

    def __init__(self, x=0):
        print("init", x)
        self.x = x


print(A(1).x, A(x=2).x)


class B(A):
    def __new__(cls, x):
        return "not a B"

    def __init__(self, x):
        print("never")


print(B(1))


class C(A):
    def __new__(cls, kind):
        return A.__new__(D if kind else cls)

    def __init__(self, kind):
        print("C init on", type(self).__name__)


class D(C):
    def __init__(self, kind):
        print("D init")


print(type(C(1)).__name__, type(C(0)).__name__)


class E:
    def __init__(self):
        return 5


class P:
    pass


class Q:
    def __init__(self, a):
        pass


class R:
    def __new__(cls, a):
        return object.__new__(cls)


for f in (E, lambda: P(1), lambda: P(x=1), Q, lambda: Q(1, 2), R, lambda: R(1, 2),
          lambda: object.__new__(), lambda: object.__new__(5), lambda: object.__new__(int),
          lambda: object.__init__(P(), 1), lambda: A(1, 2)):
    try:
        f()
        print("fine")
    except TypeError as e:
        print(e)
