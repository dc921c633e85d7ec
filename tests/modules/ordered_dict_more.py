# OrderedDict: methods by keyword, attributes, copies; | of dicts and their subclasses; arrays are
# sequences that can be reduced.
import array
import copy
from collections import OrderedDict, defaultdict, deque
from collections.abc import MutableSequence

od = OrderedDict(a=1, b=2)
print(od.pop(key="a"), od.pop(key="z", default=5), od.setdefault(key="c", default=7), list(od.items()))
print(OrderedDict.fromkeys(iterable="ab", value=3) == {"a": 3, "b": 3}, od.setdefault("d"), od.popitem(last=False))
od.x = 10
print(od.x, vars(od), copy.copy(od).x, copy.deepcopy(od).__dict__, od.__reduce__()[:4])


class Sub(OrderedDict):
    __slots__ = "s", "t"

    def __setitem__(self, key, value):
        super().__setitem__(key, value * 2)


sub = Sub(a=1)
sub.s, sub.z = "slot", "dict"
twin = copy.copy(sub)
print(twin.s, twin.z, hasattr(twin, "t"), dict(twin), dict(Sub.fromkeys("a", 4)))
d = defaultdict(list, {1: [2]})
for both in ({0: 1} | d, d | {0: 1}, {0: 1} | OrderedDict(a=1)):
    print(type(both).__name__, list(both.items()))
for kind in (array.array("i", [1, 2]), array.array("d"), array.array("u", "ab")):
    make, args, *state = kind.__reduce_ex__(2)
    print(make is array.array, args, state, make(*args) == kind)
print(isinstance(deque(), MutableSequence), isinstance(array.array("b"), MutableSequence))
