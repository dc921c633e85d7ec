# Subscripted generic classes: the alias, its attributes and errors, the Generic base.
# by-hand: new in 3.12 (PEP 695)
class C[T]:
    pass


class D[K, V](dict[K, V]):
    pass


print(C[int], C[int].__args__, C[int].__origin__ is C, C.__parameters__)
print(C.__bases__[0].__name__, C.__orig_bases__)
print(D[str, int], D.__orig_bases__, [b.__name__ for b in D.__bases__])
for f in (lambda: C[int, str], lambda: D[int], lambda: C[()]):
    try:
        print(f())
    except TypeError as e:
        print(e)


class E(C[int]):
    pass


print(E.__bases__, E.__orig_bases__, C[int] == C[int], C[int] == C[str])
