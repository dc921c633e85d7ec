# A failing decorator leaves the name unbound; line and order of errors.
def boom(f):
    raise ValueError("decorator failed on " + f.__name__)


try:

    @boom
    def f():
        pass

except ValueError as e:
    print(e, "f" in globals())
try:

    @5
    def g():
        pass

except TypeError as e:
    print(e, "g" in globals())
try:

    @missing
    class C:
        print("never")

except NameError as e:
    print(e)
f = "old"
try:

    @boom
    class f:
        print("body ran")

except ValueError as e:
    print(e, f)


def none(f):
    pass


@none
def h():
    pass


print(h)


def bound_before(fn):
    print("in decorator", "k" in globals())
    return fn


@bound_before
def k():
    pass


print("after", "k" in globals())
