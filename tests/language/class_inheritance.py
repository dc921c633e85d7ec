# Single and multiple inheritance, overriding, calling base methods.
class A:
    def who(self):
        return "A"

    def hello(self):
        return "hello " + self.who()

    def base(self):
        return "A.base"


class B(A):
    def who(self):
        return "B"


class C(A):
    def who(self):
        return "C+" + A.who(self)

    def base(self):
        return "C.base"


class D(B, C):
    pass


print(A().hello(), B().hello(), C().hello(), D().hello())
print(D().base(), [k.__name__ for k in D.__mro__])
print(issubclass(D, A), issubclass(B, C), isinstance(D(), C), isinstance(A(), B))
print(D.__bases__ == (B, C), D.__base__.__name__, A.__base__.__name__, object.__base__)
print([k.__name__ for k in A.__subclasses__()])
print(isinstance(5, (str, (A, int))), issubclass(bool, (A, int)), issubclass(A, ()))


class M:
    def who(self):
        return "mixin"


class E(M, A):
    pass


class F(A, M):
    pass


print(E().hello(), F().hello())
C.late = 7
print(D.late, D().late)
A.who = lambda self: "patched"
print(A().hello(), C().hello(), F().hello())
for f in (lambda: isinstance(1, 2), lambda: issubclass(1, int), lambda: issubclass(int, "x"), lambda: isinstance(1, [int])):
    try:
        f()
    except TypeError as e:
        print(e)
print(type(D()) is D, D().__class__ is D)
