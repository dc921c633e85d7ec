# Generic classes: parameters, bases using them, methods.
# by-hand: new in 3.12 (PEP 695)
class C[T]:
    attr: T
    name = T.__name__

    def m(self, x: T) -> list[T]:
        return T

    def own[U](self, u: U, t: T):
        return U, T


print(C.__type_params__, C.name, C().m(1), C().own(1, 2))
print(C.__annotations__, C.m.__annotations__)
print(C[int]().m(0))


class D[K, V](dict[K, V]):
    pass


print(D(a=1), D.__type_params__, isinstance(D(), dict))


class E[T: C](C[T]):
    class Inner[S]:
        def both(self):
            return T, S

    gen = [T for _ in range(2)]


print(E.Inner().both(), E.gen, E.__type_params__[0].__bound__ is C)
T = "module"


class F[T]:
    T2 = T
    T = "class"

    def m(self):
        return T


print(F.T2, F.T, F().m(), T)


class G[T, metaclass_](metaclass=type):
    pass


print(G.__type_params__)


def deco(c):
    print("deco", c.__name__, c.__type_params__)
    return c


@deco
class H[T]:
    x = 1


print(H[int].x, H[int]().x)
