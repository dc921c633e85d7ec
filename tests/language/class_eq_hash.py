# Defining __eq__ removes __hash__; inheriting and restoring it.
class A:
    pass


class B:
    def __eq__(self, o):
        return isinstance(o, B)


class C(B):
    __hash__ = object.__hash__


class D(B):
    def __hash__(self):
        return 42


class E(D):
    def __eq__(self, o):
        return True


class F(D):
    pass


class G:
    __hash__ = None


a = A()
print(a == a, a == A(), hash(a) == hash(a), a != A())
print(B() == B(), B() != B(), B.__hash__, E.__hash__, F.__hash__ is D.__hash__)
for cls in B, E, G:
    try:
        hash(cls())
    except TypeError as e:
        print(e)
print(hash(D()), hash(F()), isinstance(hash(C()), int))
for bad in "x", 1.5, None:
    D.__hash__ = lambda self: bad
    try:
        hash(D())
    except TypeError as e:
        print(e)
D.__hash__ = lambda self: 2 ** 80 + 5
print(hash(D()) == hash(2 ** 80 + 5))
D.__hash__ = lambda self: -1
print(hash(D()), hash(-1), hash(True), hash(1.0) == hash(1))
D.__hash__ = lambda self: 7
d = {D(): "one"}
d[F()] = "two"
print(len(d), list(d.values()), [type(k).__name__ for k in d])
print(A.__eq__(a, a), A.__eq__(a, 1), A.__ne__(a, a), object.__lt__(a, a))
