# The module sys: its attributes and what they are.
import sys

print(sys.argv in ([], ["sys_attributes.py"]), sys.byteorder, sys.maxsize > 2**30, sys.maxsize & (sys.maxsize + 1), sys.maxunicode,
      type(sys.path).__name__, isinstance(sys.modules, dict), sys.modules["sys"] is sys,
      sys.modules["__main__"].__name__,
      type(sys.version).__name__, sys.version_info >= (3, 11), sys.version_info[0],
      sys.version_info.major, len(sys.version_info), sys.hexversion >> 24,
      type(sys.platform).__name__)
print(sys.getdefaultencoding(), sys.stdout.write("w\n"), sys.stderr is not None, sys.stdin
      is not None,
      sys.getrecursionlimit() > 20,
      sys.intern("ab") == "ab",
      sys.getsizeof([]) > 0,
      sys.getrefcount(1) > 0 if hasattr(sys, "getrefcount") else True, sys.float_info.max > 1e30,
      sys.float_info.radix, sys.int_info.bits_per_digit > 0, sys.hash_info.inf, sys.hash_info.width
      in (32, 64))
sys.extra = 5
print(sys.extra, sys.modules["sys"].extra, callable(sys.exit), sys.exc_info())
try:
    1 / 0
except ZeroDivisionError as e:
    t, v, tb = sys.exc_info()
    print(t.__name__, v is e, tb is e.__traceback__, sys.exception() is e)
print(sys.exc_info(), sys.exception())
for f in (lambda: sys.nope, lambda: sys.intern(5), lambda: sys.setrecursionlimit("a"),
          lambda: sys.setrecursionlimit(0), lambda: sys.setrecursionlimit(-5)):
    try:
        print(f())
    except (AttributeError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
