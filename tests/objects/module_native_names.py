# The names of built-in modules: looked up, set, deleted, and seen in the dict in order.
import builtins
import errno
import math
import sys

print(math.__name__, math.floor(2.5), hasattr(math, "no_such"))
try:
    math.no_such
except AttributeError as e:
    print(e)

# A name that is set hides the module's own, and stands in its place.
math.ceil = "mine"
math.added = 1
print(math.ceil, math.added)
names = list(vars(math))
print(names[0], names[-1], names.count("ceil"), names.index("ceil") < names.index("added"))
print(math.__dict__["ceil"], math.__dict__["floor"] is math.floor)
del math.ceil
print(hasattr(math, "ceil"), "ceil" in dir(math), "floor" in dir(math))
math.ceil = 2
print(list(vars(math))[-2:])
try:
    del math.no_such
except AttributeError as e:
    print(e)

# A name that is deleted without having been looked at.
del errno.ENOENT
print(hasattr(errno, "ENOENT"), "ENOENT" in errno.__dict__, "EINVAL" in errno.__dict__)

# The built-in names.
print(isinstance(builtins.__dict__, dict), builtins.__dict__ is vars(builtins))


def length(x):
    return len(x)


print(length("abc"), length([]), length({}), length("abcd"))
original = builtins.len
builtins.len = lambda x: "replaced"
print(length("abc"))
del builtins.len
try:
    length("abc")
except NameError as e:
    print(e)
builtins.len = original
print(length("abc"), list(vars(builtins))[-1])
builtins.new_name = 5
print(new_name)
del builtins.new_name
try:
    new_name
except NameError as e:
    print(e)
namespace = {}
exec("x = abs(-3)", namespace)
print(namespace["x"], namespace["__builtins__"] is builtins.__dict__, namespace["__builtins__"]["abs"] is abs)
print(globals()["__builtins__"] is builtins)
print(eval("max(1, 2)", {"__builtins__": {"max": min}}), eval("max(1, 2)", {"__builtins__": builtins}))
print(length.__builtins__ is builtins.__dict__)

# Values that are made when they are first asked for stay the same.
print(sys.path is sys.path, sys.argv is sys.__dict__["argv"], sys.modules["sys"] is sys)
print(sys.__dict__["maxsize"] == sys.maxsize, sys.version_info is sys.version_info)
saved = sys.path
sys.path = ["elsewhere"]
print(sys.path, vars(sys)["path"])
sys.path = saved


def star():
    namespace = {}
    exec("from math import *", namespace)
    return sorted(n for n in namespace if n[0] in "ft" and n != "fma" and n != "fmax" and n != "fmin")


print(star())
copied = dict(vars(builtins))
copied.clear()
print(len(copied), len("abc"))
vars(builtins).update(update_me=7)
print(update_me, vars(builtins).pop("update_me"), vars(builtins).popitem()[0])
