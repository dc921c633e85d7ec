# C3 linearisation of several hierarchies.
O = object


def names(c):
    return " ".join(k.__name__ for k in c.__mro__)


class A: pass
class B: pass
class C: pass
class D: pass
class E: pass
class K1(A, B, C): pass
class K2(D, B, E): pass
class K3(D, A): pass
class Z(K1, K2, K3): pass


print(names(Z))


class X(O): pass
class Y(O): pass
class XY(X, Y): pass
class P(X): pass
class Q(Y): pass
class R(P, Q, XY): pass


print(names(R))


class D1(A): pass
class D2(A): pass
class D3(D1): pass
class D4(D1, D2): pass
class D5(D3, D4): pass


print(names(D4), "|", names(D5))


class I(int): pass
class J(I, A): pass


print(names(J), J(5) + 1)
print(J.mro() == list(J.__mro__), J.__mro__[-1] is object)


class L(dict, A): pass


print(names(L), L(a=1)["a"])
