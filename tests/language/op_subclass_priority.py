# The right operand's reflected method goes first when its type is a subclass that overrides it.
class A:
    def __add__(self, o):
        return "A.add"

    def __radd__(self, o):
        return "A.radd"

    def __sub__(self, o):
        return "A.sub"

    def __lt__(self, o):
        return "A.lt"

    def __gt__(self, o):
        return "A.gt"

    def __eq__(self, o):
        return "A.eq"


class B(A):
    pass


class C(A):
    def __radd__(self, o):
        return "C.radd"

    def __rsub__(self, o):
        return "C.rsub"

    def __gt__(self, o):
        return "C.gt"

    def __eq__(self, o):
        return "C.eq"


print(A() + A(), A() + B(), A() + C(), C() + A(), B() + C(), C() + C())
print(A() - B(), A() - C(), B() - C(), C() - C())
print(A() < C(), C() < A(), A() < B(), A() == C(), C() == A(), A() == B())


class I(int):
    def __radd__(self, o):
        return "I.radd %d" % o

    def __rpow__(self, o, mod=None):
        return "I.rpow"

    def __eq__(self, o):
        return "I.eq"

    __hash__ = int.__hash__


print(1 + I(2), I(2) + 1, I(1) + I(2), 2 ** I(3), 5 == I(5), I(5) == 5, 5 in [I(6)])


class S(str):
    def __rmod__(self, o):
        return "S.rmod"

    def __radd__(self, o):
        return "S.radd"


print("a%s" % S("b"), "a" + S("b"), S("a") + "b")


class D(A):
    def __radd__(self, o):
        return NotImplemented


print(A() + D())
