# isinstance() and issubclass(): tuples, unions, metaclass hooks.
class A:
    pass


class B(A):
    pass


class M(type):

    def __instancecheck__(cls, o):
        return "yes" if o == 1 else ""

    def __subclasscheck__(cls, c):
        return c is int


class X(metaclass=M):
    pass


b = B()
print(isinstance(b, A), isinstance(b, (int, A)), isinstance(b, (int, (str, (B, )))),
      isinstance(b, ()), isinstance(1, int | A), isinstance(True, int), isinstance(A, type),
      isinstance(1, object), isinstance(None, type(None)), issubclass(B, A), issubclass(A, B),
      issubclass(B, (str, A)), issubclass(bool, int), issubclass(A, A), issubclass(int, int | str))
print(isinstance(1, X), isinstance(2, X), issubclass(int, X), issubclass(str, X),
      isinstance(X(), X), isinstance(1, (str, X)))


class Fake:

    @property
    def __class__(self):
        return B


print(isinstance(Fake(), B), isinstance(Fake(), A), type(Fake()).__name__, isinstance(Fake(), Fake))

print(isinstance(5, (str, int, "not reached")))
for f in (lambda: isinstance(1, 5), lambda: isinstance(1, "int"), lambda: isinstance(1, (str, 5)),
          lambda: issubclass(1, int), lambda: issubclass(int, 1), lambda: issubclass(int, [int]),
          lambda: isinstance(1), lambda: isinstance(1, [int]), lambda: isinstance(1, None),
          lambda: issubclass(int,
                             ("a", )), lambda: issubclass(b, A), lambda: isinstance(1, int, 2)):
    try:
        print(f())
    except TypeError as e:
        print("TypeError", e if "expected" not in str(e) else "")
t = int
for i in range(50):
    t = (t, )
print(isinstance(1, t))
