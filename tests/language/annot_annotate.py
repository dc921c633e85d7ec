# __annotate__ functions, their format argument, and assignment.
# by-hand: new in 3.14 (PEP 649)
def f(a: int) -> str:
    pass


def plain():
    pass


print(callable(f.__annotate__), f.__annotate__(1), plain.__annotate__, plain.__annotations__)
for fmt in (2, 3):
    try:
        f.__annotate__(fmt)
    except NotImplementedError as e:
        print("NotImplementedError", e)
print(f.__annotate__.__name__)


class C:
    x: int
    y: "str" = 1


print(C.__annotate__(1), C.__annotations__)


class D(C):
    pass


print(D.__annotations__, D.__annotate__)
f.__annotate__ = lambda fmt: {"from": "annotate", "fmt": fmt}
print(f.__annotations__)
f.__annotate__ = None
print(f.__annotations__)
try:
    f.__annotate__ = 5
except TypeError as e:
    print(e)
f.__annotate__ = lambda fmt: 5
try:
    f.__annotations__
except TypeError as e:
    print(e)
del f.__annotations__
print(f.__annotations__)
C.__annotations__ = {"z": 1}
print(C.__annotations__)
calls = []


def g(a: calls.append("a") or 1, b: calls.append("b") or 2):
    pass


print(calls, g.__annotations__, calls, g.__annotations__ and calls)
