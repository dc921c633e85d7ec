# Making functions from code, globals, defaults and closures.
def f(a, b=1):
    return a, b, glob


def outer(v):

    def inner():
        return v

    return inner


F = type(f)
g = F(f.__code__, {"glob": "other"}, "newname", (7, ))
print(g(1), g.__name__, g.__defaults__,
      F(f.__code__, {"glob": 2})(1, 2),
      F(f.__code__, {"glob": 3}, argdefs=(8, 9))())
cell = outer("captured").__closure__[0]
h = F(outer(0).__code__, globals(), "h", None, (cell, ))
print(h(), h.__closure__[0] is cell, h.__name__)
for args in ((f.__code__, ), (5, {}), (f.__code__, 5), (f.__code__, {}, 5),
             (f.__code__, {}, "n", 5), (outer(0).__code__, {}), (outer(0).__code__, {}, "n", None,
                                                                 ()),
             (outer(0).__code__, {}, "n", None, (5, )), (f.__code__, {}, "n", None, (cell, ))):
    try:
        print(F(*args).__name__)
    except (TypeError, ValueError) as e:
        print(type(e).__name__)
try:
    g.__code__ = outer(0).__code__
except ValueError as e:
    print(type(e).__name__)
