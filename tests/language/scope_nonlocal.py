# nonlocal binds the nearest enclosing function's variable.
def outer():
    a = b = 0

    def mid():
        b = 10

        def inner():
            nonlocal a, b
            a += 1
            b += 1
            return a, b

        return inner(), inner(), b

    return mid(), a, b


print(outer())


def shared():
    n = 0

    def inc():
        nonlocal n
        n += 1

    def get():
        return n

    def reset():
        nonlocal n
        del n

    return inc, get, reset


inc, get, reset = shared()
inc(), inc()
print(get())
reset()
try:
    get()
except NameError as e:
    print(type(e).__name__, e)
try:
    inc()
except NameError as e:
    print(type(e).__name__, e)


def targets():
    a = b = c = d = None

    def f():
        nonlocal a, b, c, d
        for a in [1]:
            b, *c = "xyz"
        try:
            raise ValueError(1)
        except ValueError as d:
            pass

    f()
    try:
        print(a, b, c)
        print(d)
    except NameError as e:
        print(e)


targets()
