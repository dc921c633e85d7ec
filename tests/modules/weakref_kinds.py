# Which built-in objects can be referred to weakly.
import array
import collections
import itertools
import types
import weakref

import _thread


def generator():
    yield


values = {
    "lock": _thread.allocate_lock(), "rlock": _thread.RLock(), "ordered": collections.OrderedDict(),
    "alias": list[int], "array": array.array("i"), "deque": collections.deque(), "set": set(),
    "function": generator, "generator": generator(), "code": generator.__code__, "builtin": len,
    "module": types, "method": [].append, "class": int, "memoryview": memoryview(b"a"),
    "default": collections.defaultdict(int), "count": itertools.count(), "exception": ValueError(),
    "range": range(3), "slice": slice(1), "mapping": int.__dict__, "property": property(),
}
for name, value in values.items():
    try:
        print(name, weakref.ref(value)() is value)
    except TypeError as error:
        print(name, error)
