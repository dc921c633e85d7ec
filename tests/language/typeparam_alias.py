# type statements: lazy values, parameters, recursion.
# by-hand: new in 3.12 (PEP 695)
type X = int
print(X, X.__name__, X.__value__, X.__type_params__, X.__module__)
type Y = undefined_yet | None
try:
    Y.__value__
except NameError as e:
    print(e)
undefined_yet = int
print(Y.__value__, Y.__value__)
type L[T] = list[T]
print(L.__type_params__, L.__value__, L[int], L[int].__args__, L[int].__origin__ is L)
type R = list[R] | int
print(R.__value__)
type P[T: int, *Ts, **Q] = (T, Ts, Q)
print(P.__type_params__, P.__value__)


class C:
    type A = "in class"
    attr = 5
    type B = attr

    def m(self):
        type Local = self
        return Local.__value__ is self


print(C.A.__value__, C.B.__value__, C().m())


def f():
    v = 1
    type V = v
    v = 2
    return V


print(f().__value__)
type = 5
print(type)
type type = int
print(type, type.__value__)
try:
    isinstance(1, X)
except TypeError as e:
    print(e)
try:
    X()
except TypeError as e:
    print(e)
try:
    X[int]
except TypeError as e:
    print(e)
try:
    X.__value__ = 1
except AttributeError as e:
    print("read-only")
if True:
    type Cond = str
print(Cond.__value__, X | str, (X | None) is not None, hash(X) == hash(X))
