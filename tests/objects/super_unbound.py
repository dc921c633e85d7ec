# super(C) as an attribute of a class is bound to the instance it is read from.
class A:
    def method(self):
        return "A"


class B(A):
    def method(self):
        return "B" + self.__super.method()


B._B__super = super(B)
for i in range(3):
    print(B().method())


class AutoSuper(type):
    def __new__(metaclass, name, bases, namespace):
        cls = super().__new__(metaclass, name, bases, namespace)
        setattr(cls, f"_{name}__super", super(cls))
        return cls


class P(metaclass=AutoSuper):
    def method(self):
        return "P"


class Q(P):
    def method(self):
        return "Q" + self.__super.method()


class R(P):
    def method(self):
        return "R" + self.__super.method()


class S(R, Q):
    def method(self):
        return "S" + self.__super.method()


print(S().method(), Q().method(), S().method())
