# The functions of the module operator.
import operator as o

pairs = ("add sub mul truediv floordiv mod pow lshift rshift and_ or_ xor eq ne lt le gt ge "
         "is_ is_not iadd isub imul itruediv ifloordiv imod ipow ilshift irshift iand ior ixor")
print([getattr(o, name)(12, 2) for name in pairs.split()])
print([getattr(o, "__" + name.strip("_") + "__")(7, 2) for name in pairs.split()[:18]])
print(o.neg(3), o.pos(-3), o.abs(-3), o.inv(4), o.invert(4), o.not_([]), o.truth([0]), o.index(7))
items = [1, 2]
print(o.iadd(items, [3]), o.iconcat(items, "ab"), items, o.concat((1, ), (2, )))
o.setitem(items, 0, "first")
o.delitem(items, 1)
print(items, o.getitem(items, slice(1, None)), o.contains(items, "a"))
nan = float("nan")
print(o.countOf([1, True, 2, nan, nan], 1), o.countOf([nan, nan], nan), o.indexOf("abc", "c"))
print(o.call(max, 1, 5, key=lambda n: -n))


class Matrix:
    def __matmul__(self, other):
        return "matmul", other

    def __imatmul__(self, other):
        return "imatmul", other

    def act(self, *args, **kwargs):
        return args, kwargs


m = Matrix()
m.name = "m"
m.inner = m
print(o.matmul(m, 1), o.imatmul(m, 2))
print(o.attrgetter("name")(m), o.attrgetter("inner.inner.name", "name")(m))
print(o.itemgetter(1)("abc"), o.itemgetter(1, 0, slice(2))("abc"), o.itemgetter("k")({"k": 5}))
print(o.methodcaller("act")(m), o.methodcaller("act", 1, x=2)(m))
print(sorted([(2, "b"), (1, "c"), (3, "a")], key=o.itemgetter(1)))
print(o.itemgetter(3, "x"), o.attrgetter("a.b"), o.methodcaller("f", 1, k="v"))
for f in (lambda: o.indexOf([1], 2), lambda: o.concat(1, 2), lambda: o.index(1.5),
          lambda: o.attrgetter(1), lambda: o.attrgetter("a.b")(1), lambda: o.methodcaller(5),
          lambda: o.length_hint([], "x"), lambda: o.itemgetter(5)([]), lambda: o.lt(1, "a")):
    try:
        print(f())
    except (ValueError, TypeError, AttributeError, IndexError) as e:
        print(type(e).__name__, e)
print([name for name in o.__all__ if not callable(getattr(o, name))])
