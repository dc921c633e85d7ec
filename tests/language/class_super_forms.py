# super() without arguments, with type and object, with type and type, unbound.
class A:
    x = "A.x"

    def m(self):
        return "A.m"

    @classmethod
    def c(cls):
        return "A.c of " + cls.__name__

    @staticmethod
    def s():
        return "A.s"

    @property
    def p(self):
        return "A.p"


class B(A):
    x = "B.x"

    def m(self):
        return "B.m>" + super().m()

    @classmethod
    def c(cls):
        return "B>" + super().c()

    @staticmethod
    def s():
        return "B>" + super(B, B).s()

    @property
    def p(self):
        return "B>" + super().p + " " + super().x


class C(B):
    def m(self):
        return "C.m>" + super(C, self).m()

    def skip(self):
        return super(B, self).m()

    def bound(self):
        s = super()
        return s.m(), s.x, s.__thisclass__.__name__, s.__self__ is self, s.__self_class__.__name__


c = C()
print(c.m(), C.c(), C.s(), c.p)
print(c.skip(), c.bound())
print(super(B, c).m(), super(C, C).c(), super(B, C).x, super(A, c).__repr__ is not None)
try:
    super(B, c).missing
except AttributeError as e:
    print(e)
try:
    super(C, A())
except TypeError as e:
    print(type(e).__name__)
try:
    super(5, c)
except TypeError as e:
    print(type(e).__name__)
u = super(B)
print(u.__self__, u.__get__(c).m())
try:
    super(C, c).m = 1
except AttributeError as e:
    print(type(e).__name__)
