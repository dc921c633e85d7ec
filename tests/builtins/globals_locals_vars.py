# globals(), locals(), vars().
class A:
    cls = 1

    def __init__(self):
        self.x = 1


a = A()
print(vars(a),
      vars(a) is a.__dict__, "cls" in vars(A),
      type(vars(A)).__name__,
      vars() is globals(),
      locals() is globals(), "a" in globals(),
      globals()["a"] is a)
vars(a)["y"] = 2
globals()["new"] = "made"
print(a.y, new)


def f(p, q=2):
    r = 3
    return vars() == locals(), sorted(locals().items())


print(f(1), f.__globals__ is globals(), (lambda k: locals())(5))
del globals()["new"]
try:
    new
except NameError as e:
    print(e)
for x in (5, [], None, object(), "a"):
    try:
        vars(x)
    except TypeError as e:
        print(e)


class D:
    __slots__ = ("s", "__dict__")


d = D()
d.s, d.t = 1, 2
print(vars(d), __name__ in ("__main__", ),
      [n for n in ("__name__", "__doc__", "__builtins__") if n in globals()])
try:
    vars(1, 2)
except TypeError:
    print("TypeError")
