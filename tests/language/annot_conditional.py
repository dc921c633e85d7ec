# Annotations in branches and loops are recorded only when executed.
# by-hand: lazily evaluated since 3.14 (PEP 649)
class C:
    if True:
        a: int
    else:
        b: str
    for i in range(2):
        c: float = i
    while False:
        d: bytes
    try:
        1 / 0
        e: list
    except ZeroDivisionError:
        f: dict
    else:
        g: set


print(C.__annotations__)


def make(flag):
    class D:
        if flag:
            x: int
        else:
            x: str
        y: flag

    return D


print(make(True).__annotations__, make(False).__annotations__)


class F:
    __slots__ = ("a",)
    a: int


class G(metaclass=type("M", (type,), {"extra": 1})):
    m: int


print(F.__annotations__, G.__annotations__)
try:
    type("H", (), {"__annotations__": {"k": 1}}).__annotations__
    print("made by type")
except AttributeError as e:
    print(e)
