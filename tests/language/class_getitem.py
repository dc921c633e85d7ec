# __class_getitem__, metaclass __getitem__ and their precedence.
class A:
    def __class_getitem__(cls, key):
        return cls.__name__, key


class B(A):
    pass


print(A[1], B["x", 2], A[1:2], B[int])
print(A.__class_getitem__(5))
try:
    A()[0]
except TypeError as e:
    print(e)


class M(type):
    def __getitem__(cls, key):
        return "meta", key


class C(metaclass=M):
    def __class_getitem__(cls, key):
        return "never"


print(C[3], C.__class_getitem__(3))


class D:
    pass


try:
    D[0]
except TypeError as e:
    print(e)
D.__class_getitem__ = classmethod(lambda cls, k: ("added", k))
print(D[1])


class E:
    @classmethod
    def __class_getitem__(cls, k):
        return cls.__name__ + str(k)

    def __getitem__(self, k):
        return "inst", k


print(E[1], E()[1])
try:
    int[0]
except TypeError as e:
    print(e)
try:
    A[0] = 1
except TypeError as e:
    print(e)
print(list[int], dict[str, int], tuple[int, ...], type[int])
