# The names of the builtins module.
import builtins

names = """ArithmeticError BaseException Ellipsis Exception False None NotImplemented True
__build_class__ __debug__ __import__ __name__ abs aiter all anext any ascii bin bool
breakpoint bytearray bytes callable chr classmethod compile complex delattr dict dir divmod
enumerate eval exec filter float format frozenset getattr globals hasattr hash help hex id
input int isinstance issubclass iter len list locals map max memoryview min next object oct
open ord pow print property range repr reversed round set setattr slice sorted staticmethod
str sum super tuple type vars zip"""
print([n for n in names.split() if not hasattr(builtins, n)], builtins.__name__, builtins.len
      is len, __debug__, builtins.__dict__["int"] is int,
      type(builtins).__name__)
builtins.shiny = "from builtins"
print(shiny)
shiny = "global wins"
print(shiny)
del shiny
print(shiny)
del builtins.shiny
try:
    shiny
except NameError as e:
    print(e)
len = lambda x: "shadowed"
print(len([]))
del len
print(len([]))


def f():
    return sorted([2, 1])


builtins.sorted, keep = (lambda x: "replaced"), builtins.sorted
print(f())
builtins.sorted = keep
print(f())
try:
    exec("__debug__ = 1")
except SyntaxError as e:
    print(e.msg)
