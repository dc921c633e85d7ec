# __import__()
m = __import__("sys")
print(m.__name__,
      __import__("math").floor(2.5),
      __import__(name="sys") is m,
      __import__("sys", {}, {}, [], 0) is m,
      __import__("sys", fromlist=["path"]) is m)
for f in (lambda: __import__("no_such_module_here"), lambda: __import__(""), lambda: __import__(5),
          lambda: __import__("sys.nope"), lambda: __import__("x", level=-1),
          lambda: __import__("rel", {
              "__name__": "top",
              "__package__": ""
          }, {}, [], 1), lambda: __import__()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e if type(e) is not TypeError else "")
import builtins

orig = builtins.__import__
log = []


def hook(name, globals=None, locals=None, fromlist=(), level=0):
    log.append((name, fromlist, level))
    return orig(name, globals, locals, fromlist, level)


builtins.__import__ = hook
import math
from math import pi, e as euler
import sys as system

builtins.__import__ = orig
print(log, math.floor(pi), system is m)
