# A running generator cannot be resumed; state attributes.
def g():
    print("inside running:", me.gi_running, me.gi_frame is not None)
    for op in (lambda: next(me), lambda: me.send(1), lambda: me.throw(KeyError), me.close, lambda: list(me)):
        try:
            op()
        except ValueError as e:
            print(type(e).__name__, e)
    yield 1


me = g()
print(me.gi_running, me.gi_yieldfrom)
print(next(me), me.gi_running)
print(list(me), me.gi_frame)


def rec():
    yield from rec_gen


rec_gen = rec()
try:
    next(rec_gen)
except ValueError as e:
    print(e)


def outer():
    yield from inner_gen


inner_gen = iter([1, 2])
o = outer()
next(o)
print(o.gi_yieldfrom is inner_gen, o.gi_code.co_name, o.gi_suspended)
print(next(o), next(o, "end"), o.gi_yieldfrom, o.gi_suspended)
for n in ("gi_running", "gi_yieldfrom"):
    try:
        setattr(o, n, 1)
    except AttributeError:
        print("read-only", n)
o.__name__ = "renamed"
print(o.__name__)
try:
    o.__name__ = 5
except TypeError as e:
    print(e)
try:
    type(o)()
except TypeError as e:
    print(e)
