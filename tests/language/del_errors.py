# Messages of del on unbound names, attributes, items.
def t(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


def unbound():
    del x
    x = 1


def twice():
    x = 1
    del x
    del x


def glob():
    global nothing
    del nothing


class C:
    cv = 1
    __slots__ = ("s",)


class D:
    cv = 1


def slot():
    del C().s


def classvar():
    del D().cv


def item():
    del {}["k"]


def builtin():
    del int.real


def stop():
    a = [1]
    del a[0], a[0], a


for f in unbound, twice, glob, slot, classvar, item, builtin, stop:
    t(f)
try:
    del undefined_name
except NameError as e:
    print(e)
exec("class E:\n try:\n  del q\n except NameError as e: print(e)")
