# Decorators of functions and classes: order of evaluation and application.
log = []


def deco(name):
    log.append("make " + name)

    def apply(f):
        log.append("apply %s to %s" % (name, f.__name__))
        return f

    return apply


@deco("a")
@deco("b")
@deco("c")
def f(x=log.append("default")):
    return "f"


print(log)
log.clear()


@deco("cls")
class C:
    log.append("body")

    @deco("method")
    def m(self):
        return "m"


print(log, f(), C().m())


def twice(fn):
    def inner(*a, **k):
        return fn(*a, **k), fn(*a, **k)

    return inner


@twice
@twice
def g(x):
    return x


print(g(1))


@str
def text():
    pass


print(type(text).__name__, text[:9])


@lambda f: f()
def value():
    return 42


print(value)


@len
@list
@"{0.__name__}".format
def four():
    pass


print(four)
