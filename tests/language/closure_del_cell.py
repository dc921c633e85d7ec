# del of a captured variable empties the cell for everyone; it can be filled again.
def f():
    x = 1

    def get():
        return x

    def kill():
        nonlocal x
        del x

    def put(v):
        nonlocal x
        x = v

    return get, kill, put


get, kill, put = f()
print(get())
kill()
for g in get, kill:
    try:
        g()
    except NameError as e:
        print(type(e).__name__, e)
put(7)
print(get())


def g():
    y = 1
    fn = lambda: y
    del y
    try:
        y
    except UnboundLocalError as e:
        print(type(e).__name__, e)
    y = 2
    return fn()


print(g())


def h():
    try:
        raise ValueError("v")
    except ValueError as e:
        f = lambda: e
        print(f())
    try:
        f()
    except NameError as x:
        print(x)


h()
c = get.__closure__[0]
print(c.cell_contents)
kill()
try:
    c.cell_contents
except ValueError as e:
    print(e)
c.cell_contents = "direct"
print(get())
