# Generic functions: type parameters, their scope, __type_params__.
# by-hand: new in 3.12 (PEP 695)
def f[T](x: T) -> T:
    return x


print(f(5), f.__type_params__, f.__annotations__)
T, = f.__type_params__
print(type(T).__name__, T.__name__, T.__bound__, T.__constraints__, T.__covariant__, T.__contravariant__, T.__infer_variance__)


def g[A: int, B: (str, bytes), *Ts, **P](a: A, *args: *Ts) -> B:
    return a


print(g(1), g.__type_params__)
A, B, Ts, P = g.__type_params__
print(A.__bound__, B.__constraints__, B.__bound__, type(Ts).__name__, type(P).__name__)
print(repr(A), repr(Ts), repr(P))
try:
    T_outside
except NameError as e:
    print(e)


def h[T](x=1):
    def inner():
        return T

    return inner()


print(h(), h() is h.__type_params__[0])


def lazy[T: undefined_bound]():
    pass


try:
    lazy.__type_params__[0].__bound__
except NameError as e:
    print(e)
undefined_bound = 5
print(lazy.__type_params__[0].__bound__)


def deco(fn):
    print("decorating", fn.__name__, fn.__type_params__)
    return fn


@deco
def k[T](a=print("default"), *, b: T = 2):
    return b


print(k(), k.__qualname__, (lambda: 0).__type_params__)


async def co[T](x: T):
    return x


try:
    co(3).send(None)
except StopIteration as e:
    print(e.value, co.__type_params__)


def d[T = int, U = list[T], *Vs = *tuple[int], **Q = [str]]():
    pass


for p in d.__type_params__:
    print(p, p.__default__, p.has_default())
print(f.__type_params__[0].has_default())
