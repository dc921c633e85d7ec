# Copies of generic aliases, unions and bound natives.
import copy
import types


class C:
    pass


for x in (list[int], dict[str, list[C]], tuple[int, ...], int | str, list[int] | None, C | int):
    a, b = copy.copy(x), copy.deepcopy(x)
    print(a == x, b == x, type(a) is type(x), a, b.__args__ == x.__args__)
starred = next(iter(tuple[int, str]))
print(copy.copy(starred) == starred, copy.copy(starred).__unpacked__)
for x in ([].append, len, "".join, C, types.CodeType, print):
    print(copy.copy(x) is x, copy.deepcopy(x) is x)
for name in ("__copy__", "__deepcopy__"):
    print(hasattr(set[int], name), hasattr(C, name))
make, args = list[int].__reduce__()
print(make, args)
