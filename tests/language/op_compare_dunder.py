# Rich comparison: reflection, NotImplemented, default identity, results of any type.
class A:
    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        print("lt", end=" ")
        return self.v < o.v if isinstance(o, A) else NotImplemented

    def __eq__(self, o):
        print("eq", end=" ")
        return self.v == o.v if isinstance(o, A) else NotImplemented


class B:
    def __gt__(self, o):
        print("B.gt", end=" ")
        return "reflected"

    def __le__(self, o):
        return ["any", "object"]

    def __ge__(self, o):
        return None


a, b = A(1), A(2)
print(a < b, a > b, a == b, a != b)
print(a < B(), B() > a, B() <= 1, 1 >= B(), B() >= 0, 0 <= B())
print(a == 1, 1 == a, a != 1, a == None)
for f in (lambda: a <= b, lambda: a < 1, lambda: 1 > a, lambda: B() < B(), lambda: object() < object()):
    try:
        print(f())
    except TypeError as e:
        print(e)


class N:
    def __eq__(self, o):
        return NotImplemented

    def __ne__(self, o):
        return NotImplemented

    __lt__ = __le__ = __gt__ = __ge__ = __eq__


x, y = N(), N()
print(x == x, x == y, x != y, x != x)
for op in "< <= > >=".split():
    try:
        eval("x %s y" % op)
    except TypeError as e:
        print(e)


class E:
    def __eq__(self, o):
        return "truthy"


print(E() == 1, E() != 1, 1 == E(), not E() != 1)
print([E()] == [1], (E(), 2) == (1, 2), E() in [5])
