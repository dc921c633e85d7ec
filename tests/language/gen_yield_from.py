# yield from: values, results, sends and throws are passed to the inner generator.
def inner():
    try:
        a = yield "i1"
        print("inner got", a)
        b = yield "i2"
        print("inner got", b)
    except ValueError as e:
        print("inner caught", e)
        yield "after catch"
    finally:
        print("inner finally")
    return "inner result"


def outer():
    r = yield from inner()
    print("outer got", r)
    r = yield from [10, 20]
    print(r)
    return (yield from (x for x in "ab"))


o = outer()
print(next(o), o.send("A"), o.send("B"), next(o), next(o), next(o))
try:
    next(o)
except StopIteration as e:
    print("end", e.value)
o = outer()
print(next(o), o.throw(ValueError("v")), next(o))
o.close()
o = outer()
next(o)
try:
    o.throw(KeyError("k"))
except KeyError as e:
    print("through", e)
o = outer()
next(o)
o.close()


def plain():
    yield from [1, 2]


p = plain()
next(p)
try:
    p.send("x")
except AttributeError as e:
    print(e)
p = plain()
next(p)
try:
    p.throw(ValueError("no throw method"))
except ValueError as e:
    print(e)
for bad in (5, None):

    def b():
        yield from bad

    try:
        next(b())
    except TypeError as e:
        print(e)


def tree(t):
    if isinstance(t, list):
        for x in t:
            yield from tree(x)
    else:
        yield t


print(list(tree([1, [2, [3, [4]], 5], []])))
