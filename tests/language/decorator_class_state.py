# Decorators as classes with state, with arguments, as descriptors.
class Count:
    def __init__(self, f):
        self.f, self.n = f, 0

    def __call__(self, *a):
        self.n += 1
        return self.f(*a)

    def __get__(self, obj, cls):
        return lambda *a: self(obj, *a)


@Count
def f(x):
    return x + 1


print(f(1), f(2), f.n)


class C:
    @Count
    def m(self, x):
        return "m", x


print(C().m(5), C.__dict__["m"].n)


def memo(f):
    cache = {}

    def g(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]

    g.cache = cache
    return g


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(60), len(fib.cache))
registry = []


def register(cls):
    registry.append(cls.__name__)
    cls.registered = True
    return cls


@register
class A:
    pass


@register
class B(A):
    pass


print(registry, B.registered)


def add_method(cls):
    cls.extra = lambda self: "extra of " + type(self).__name__
    return cls


@add_method
@register
class D:
    pass


print(D().extra(), registry)
