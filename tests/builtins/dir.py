# dir(): of objects, classes, modules, the current scope; __dir__.
class A:
    a = 1

    def m(self):
        pass


class B(A):
    b = 2


class D:

    def __dir__(self):
        return ["z", "a", "m"]


class Bad:

    def __dir__(self):
        return 5


class Mixed:

    def __dir__(self):
        return ["a", 1]


b = B()
b.c = 3
own = lambda o: [n for n in dir(o) if not n.startswith("__")]
print(own(b), own(B), own(A), dir(D()), own(D), "append" in dir([]), "__len__" in dir([]),
      dir([]) == sorted(dir([])), "__class__" in dir(5),
      dir(5) == dir(int) or "__mro__" in dir(type))


def f(x):
    y = 1
    return dir()


print(f(0), "own" in dir(), "print" in dir(), "print" in dir(__builtins__), own(f), own(lambda: 0))
b.__dict__["weird name"] = 1
print(own(b))
for o in (Bad(), Mixed()):
    try:
        print(dir(o))
    except TypeError as e:
        print(e)
try:
    dir(1, 2)
except TypeError:
    print("TypeError")


class M(type):

    def __dir__(cls):
        return ["meta"]


class C(metaclass=M):
    x = 1


print(dir(C), own(C()))
