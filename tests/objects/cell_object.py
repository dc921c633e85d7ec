# Cells of closures.
def outer():

    def get():
        return x

    def put(v):
        nonlocal x
        x = v

    def drop():
        nonlocal x
        del x

    x = 1
    return get, put, drop


get, put, drop = outer()
c = get.__closure__[0]
print(
    type(c).__name__, c.cell_contents, get.__closure__[0] is put.__closure__[0],
    len(get.__closure__), outer.__closure__)
c.cell_contents = "changed"
print(get())
put(5)
print(c.cell_contents)
drop()
for f in (lambda: c.cell_contents, get, drop):
    try:
        print(f())
    except (ValueError, NameError) as e:
        print(type(e).__name__, e)
c.cell_contents = 7
print(get(), repr(c).startswith("<cell at 0x"))
del c.cell_contents
try:
    get()
except NameError as e:
    print(e)
Cell = type(c)
a, b, e = Cell(1), Cell(2), Cell()
print(a == b, a < b, a == Cell(1), a != e, e < a, Cell(5).cell_contents)
try:
    e.cell_contents
except ValueError as x:
    print(x)
try:
    hash(a)
except TypeError as x:
    print(x)
