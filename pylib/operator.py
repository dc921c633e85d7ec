# The operators as functions, and functions that fetch items, attributes and results of methods.
__all__ = [
    "abs", "add", "and_", "attrgetter", "call", "concat", "contains", "countOf", "delitem", "eq",
    "floordiv", "ge", "getitem", "gt", "iadd", "iand", "iconcat", "ifloordiv", "ilshift",
    "imatmul", "imod", "imul", "index", "indexOf", "inv", "invert", "ior", "ipow", "irshift", "is_",
    "is_none", "is_not", "is_not_none", "isub", "itemgetter", "itruediv", "ixor", "le",
    "length_hint", "lshift", "lt", "matmul", "methodcaller", "mod", "mul", "ne", "neg", "not_",
    "or_", "pos", "pow", "rshift", "setitem", "sub", "truediv", "truth", "xor"
]

from builtins import abs as _abs


def lt(a, b, /):
    return a < b


def le(a, b, /):
    return a <= b


def eq(a, b, /):
    return a == b


def ne(a, b, /):
    return a != b


def ge(a, b, /):
    return a >= b


def gt(a, b, /):
    return a > b


def not_(a, /):
    return not a


def truth(a, /):
    return True if a else False


def is_(a, b, /):
    return a is b


def is_not(a, b, /):
    return a is not b


def is_none(a, /):
    return a is None


def is_not_none(a, /):
    return a is not None


def add(a, b, /):
    return a + b


def and_(a, b, /):
    return a & b


def floordiv(a, b, /):
    return a // b


def lshift(a, b, /):
    return a << b


def matmul(a, b, /):
    return a @ b


def mod(a, b, /):
    return a % b


def mul(a, b, /):
    return a * b


def or_(a, b, /):
    return a | b


def pow(a, b, /):
    return a ** b


def rshift(a, b, /):
    return a >> b


def sub(a, b, /):
    return a - b


def truediv(a, b, /):
    return a / b


def xor(a, b, /):
    return a ^ b


def iadd(a, b, /):
    a += b
    return a


def iand(a, b, /):
    a &= b
    return a


def ifloordiv(a, b, /):
    a //= b
    return a


def ilshift(a, b, /):
    a <<= b
    return a


def imatmul(a, b, /):
    a @= b
    return a


def imod(a, b, /):
    a %= b
    return a


def imul(a, b, /):
    a *= b
    return a


def ior(a, b, /):
    a |= b
    return a


def ipow(a, b, /):
    a **= b
    return a


def irshift(a, b, /):
    a >>= b
    return a


def isub(a, b, /):
    a -= b
    return a


def itruediv(a, b, /):
    a /= b
    return a


def ixor(a, b, /):
    a ^= b
    return a


def abs(a, /):
    return _abs(a)


def neg(a, /):
    return -a


def pos(a, /):
    return +a


def invert(a, /):
    return ~a


def index(a, /):
    return range(a).stop


def concat(a, b, /):
    if not hasattr(a, "__getitem__"):
        raise TypeError(f"'{type(a).__name__}' object can't be concatenated")
    return a + b


def iconcat(a, b, /):
    if not hasattr(a, "__getitem__"):
        raise TypeError(f"'{type(a).__name__}' object can't be concatenated")
    a += b
    return a


def contains(a, b, /):
    return b in a


def countOf(a, b, /):
    """How many items of a are or equal b."""
    return sum([1 for item in a if item is b or item == b])


def indexOf(a, b, /):
    """The place of the first item of a that is or equals b."""
    for place, item in enumerate(a):
        if item is b or item == b:
            return place
    raise ValueError("sequence.index(x): x not in sequence")


def getitem(a, b, /):
    return a[b]


def setitem(a, b, c, /):
    a[b] = c


def delitem(a, b, /):
    del a[b]


def length_hint(obj, default=0, /):
    """A guess of how many items it has: len(), or what __length_hint__ says."""
    default = index(default)
    kind = type(obj)
    if hasattr(kind, "__len__"):
        try:
            return len(obj)
        except TypeError:
            pass
    if not hasattr(kind, "__length_hint__"):
        return default
    try:
        hint = kind.__length_hint__(obj)
    except TypeError:
        return default
    if hint is NotImplemented:
        return default
    if not isinstance(hint, int):
        raise TypeError(f"__length_hint__ must be an integer, not {type(hint).__name__}")
    if hint < 0:
        raise ValueError("__length_hint__() should return >= 0")
    return hint


def call(obj, /, *args, **kwargs):
    return obj(*args, **kwargs)


inv = invert
for _name in ("lt", "le", "eq", "ne", "ge", "gt", "not_", "add", "and_", "floordiv", "lshift",
              "matmul", "mod", "mul", "or_", "pow", "rshift", "sub", "truediv", "xor", "iadd",
              "iand", "ifloordiv", "ilshift", "imatmul", "imod", "imul", "ior", "ipow", "irshift",
              "isub", "itruediv", "ixor", "abs", "neg", "pos", "invert", "inv", "index", "concat",
              "iconcat", "contains", "getitem", "setitem", "delitem", "call"):
    globals()[f"__{_name.rstrip('_')}__"] = globals()[_name]
del _name


class _Getter:
    """What the classes below share: arguments that are shown, copied and pickled."""
    __slots__ = ("_args", "_kwargs")

    def __repr__(self):
        shown = [repr(arg) for arg in self._args]
        shown += [f"{name}={value!r}" for name, value in self._kwargs.items()]
        return f"{self.__class__.__module__}.{self.__class__.__qualname__}({', '.join(shown)})"

    def __reduce__(self):
        if not self._kwargs:
            return self.__class__, self._args
        from functools import partial
        return partial(self.__class__, self._args[0], **self._kwargs), self._args[1:]


class attrgetter(_Getter):
    """attrgetter("a.b", "c")(x) is (x.a.b, x.c)."""
    __slots__ = ("_paths", )

    def __init__(self, attr, /, *attrs):
        self._args = (attr, ) + attrs
        self._kwargs = {}
        for name in self._args:
            if not isinstance(name, str):
                raise TypeError("attribute name must be a string")
        self._paths = [name.split(".") for name in self._args]

    def __call__(self, obj, /):
        found = []
        for path in self._paths:
            value = obj
            for name in path:
                value = getattr(value, name)
            found.append(value)
        return found[0] if len(found) == 1 else tuple(found)


class itemgetter(_Getter):
    """itemgetter(2, 5)(x) is (x[2], x[5])."""
    __slots__ = ()

    def __init__(self, item, /, *items):
        self._args = (item, ) + items
        self._kwargs = {}

    def __call__(self, obj, /):
        if len(self._args) == 1:
            return obj[self._args[0]]
        return tuple([obj[item] for item in self._args])


class methodcaller(_Getter):
    """methodcaller("name", 1, x=2)(obj) is obj.name(1, x=2)."""
    __slots__ = ()

    def __init__(self, name, /, *args, **kwargs):
        if not isinstance(name, str):
            raise TypeError("method name must be a string")
        self._args = (name, ) + args
        self._kwargs = kwargs

    def __call__(self, obj, /):
        return getattr(obj, self._args[0])(*self._args[1:], **self._kwargs)
