# Copies of exceptions keep their attributes; __init__ called again resets them.
# by-hand: AttributeError is copied with its name since 3.12
import copy

e = ImportError('test', name='n', path='p')
print(copy.copy(e).name, e.__reduce__())
e.__init__(); print(e.args, e.msg, e.name, e.path)
o = OSError(2, "m", "f"); print(o.__reduce__(), copy.copy(o).filename)
a = AttributeError("x", name="n", obj=3); print(a.__reduce__(), copy.copy(a).name); a.__init__(); print(a.name, a.obj)
n = NameError("x", name="n"); print(n.__reduce__(), copy.copy(n).name)
s = StopIteration(3); s.__init__(); print(s.value)
s = SystemExit(3); s.__init__(); print(s.code)
u = UnicodeDecodeError("utf-8", b"abc", 0, 1, "r"); print(u.__reduce__()); u.__init__("ascii", b"", 1, 2, "x"); print(u)
x = SyntaxError("m", ("f", 1, 2, "t")); print(x.__reduce__()); x.__init__(); print(x.msg, x.lineno, x.args)
x = KeyError(1); x.__init__(2, 3); print(x, x.args)
