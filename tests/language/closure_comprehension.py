# Comprehension scopes: the outermost iterable outside, the rest inside.
x = 5
print([x for x in range(x)], x)
print([x * y for x in range(3) for y in range(x)])
y = [1, 2]
print([y for y in y], y)


def f():
    n = 3
    return [[i + n for i in range(n)] for n in range(n)], n


print(f())


def g(items):
    return [lambda: (items, i) for i in items]


print([h() for h in g([1, 2])])


class C:
    n = 2
    outer = [i for i in range(n)]
    try:
        bad = [n for i in range(2)]
    except NameError as e:
        print(e)
    try:
        bad = [i for i in range(2) if n]
    except NameError as e:
        print(e)
    gen = list(i for i in range(n))
    nested = [[j for j in range(i)] for i in range(n)]


print(C.outer, C.gen, C.nested, hasattr(C, "i"))


def late():
    r = (v for _ in "ab")
    v = 1
    a = next(r)
    v = 2
    return a, next(r)


print(late())
print("i" in globals(), "j" in globals())
