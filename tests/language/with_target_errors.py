# The exit runs when binding the target fails; evaluation order.
class M:
    def __init__(self, n, value=None):
        print("make", n)
        self.n, self.value = n, value

    def __enter__(self):
        print("enter", self.n)
        return self.value

    def __exit__(self, t, v, tb):
        print("exit", self.n, t and t.__name__)


try:
    with M(1, 5) as (a, b):
        print("never")
except TypeError as e:
    print(e)
try:
    with M(1, (1, 2, 3)) as (a, b):
        print("never")
except ValueError as e:
    print("ValueError")


def f(x):
    print("target", x)
    return {}


with M(1, "v") as f("a")["k"], M(2) as f("b")["k"]:
    print("body")
try:
    with M(1), M(2) as [][0], M(3):
        print("never")
except IndexError as e:
    print(e)
try:
    with M(1), undefined, M(2):
        pass
except NameError as e:
    print(e)


def local():
    with M(1, "loc") as x:
        pass
    return x


print(local())
with M(1, [1, 2]) as [x, y], M(x) as z:
    print(x, y, z)
