# What counts as a sequence or mapping: arrays, deques, and classes that derive from both.
import array
from collections import UserDict, UserList, deque
from collections.abc import Mapping, Sequence


def sequence(w):
    match w:
        case x, y, z:
            return x, y, z


def kind(w):
    match w:
        case [*_]:
            first = "sequence"
        case {}:
            first = "mapping"
        case _:
            first = None
    match w:
        case {}:
            second = "mapping"
        case [*_]:
            second = "sequence"
        case _:
            second = None
    return first, second


print(sequence(array.array("b", b"abc")), sequence(memoryview(b"abc")), sequence(range(3)), sequence(deque([1, 2, 3])))
print(sequence("abc"), sequence(b"abc"), sequence(bytearray(b"abc")), sequence({1, 2, 3}), sequence({1: 2, 3: 4, 5: 6}), sequence(iter("abc")))


class C:
    pass


class MyDeque(deque):
    pass


class MyArray(array.array):
    pass


print(sequence(MyDeque("abc")), sequence(MyArray("i", [1, 2, 3])))
for bases in [(UserDict, Sequence), (C, UserDict, Sequence), (UserDict, C, list), (dict, Sequence, C),
              (UserList, Mapping), (C, UserList, Mapping), (list, C, Mapping), (UserList, dict, C), (C, ), (C, deque)]:
    print([base.__name__ for base in bases], kind(type("D", bases, {})()))


class Late:
    pass


class Child(Late):
    pass


print(kind(Child()))
Mapping.register(Late)
print(kind(Child()), kind(Late()))
