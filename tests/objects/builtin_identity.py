# What built-in functions and methods say about themselves; names of types of modules.
import collections
import math

print(math.sin.__module__, math.sin.__self__ is math, len.__module__, len.__self__.__name__)
print([].append.__self__, [].append.__module__, str.upper.__name__)
for f in (lambda: math.sin(), lambda: math.floor(1, 2), lambda: math.sin(x=1), lambda: len()):
    try:
        f()
    except TypeError as e:
        print(e)
print(repr(object.__init__), repr(list.append), repr([].__len__)[:33], repr([].append)[:31])
for f in (lambda: collections.deque().x, lambda: collections.deque(1), lambda: collections.deque() < 1,
          lambda: {collections.deque(): 1}.clear(), lambda: list[int] < 1):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(str(e).split("as a ")[0].split(" (unhashable")[0].replace("cannot use ", "unhashable type: ").strip())
print(repr(collections.deque([1])), collections.OrderedDict())
