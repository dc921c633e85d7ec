# Containers beyond the built-in ones.
from _collections import OrderedDict, defaultdict, deque
from _collections import _item_getter

__all__ = [
    "ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict",
    "deque", "namedtuple"
]

_KEYWORDS = frozenset(
    "False None True and as assert async await break class continue def del elif else except "
    "finally for from global if import in is lambda nonlocal not or pass raise return try while "
    "with yield".split())


def __getattr__(name):
    """The classes that are loaded when they are first asked for."""
    if name in __all__:
        from collections import _classes
        value = globals()[name] = getattr(_classes, name)
        return value
    if name == "abc":
        import collections.abc
        return collections.abc
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__():
    return sorted({*globals(), *__all__})


def _renamed(names):
    """The names, those that cannot be fields replaced by their place."""
    seen = set()
    for index, name in enumerate(names):
        if not name.isidentifier() or name in _KEYWORDS or name[0] == "_" or name in seen:
            names[index] = f"_{index}"
        seen.add(name)
    return names


def _check_names(typename, names, rename):
    for name in [typename, *names]:
        if type(name) is not str:
            raise TypeError("Type names and field names must be strings")
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if name in _KEYWORDS:
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in names:
        if name[0] == "_" and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)


class _TupleMethods:
    """What the classes made by namedtuple have besides their fields."""

    @classmethod
    def _make(cls, iterable):
        result = tuple.__new__(cls, iterable)
        if len(result) != len(cls._fields):
            raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(result)}")
        return result

    def _replace(self, /, **kwds):
        result = self._make(kwds.pop(name, item) for name, item in zip(self._fields, self))
        if kwds:
            raise TypeError(f"Got unexpected field names: {list(kwds)!r}")
        return result

    def __repr__(self):
        fields = ", ".join([f"{name}={item!r}" for name, item in zip(self._fields, self)])
        return f"{self.__class__.__name__}({fields})"

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        return tuple(self)


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """Makes a class of tuples whose items have names."""
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = list(map(str, field_names))
    typename = str(typename)
    if rename:
        names = _renamed(names)
    _check_names(typename, names, rename)
    field_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(names):
            raise TypeError("Got more default values than field names")
        if defaults:
            field_defaults = dict(zip(names[-len(defaults):], defaults))
    fields = ", ".join(names)
    comma = "," if len(names) == 1 else ""
    new = eval(f"lambda _cls{', ' if names else ''}{fields}: _new(_cls, ({fields}{comma}))",
               {"_new": tuple.__new__, "__builtins__": {}, "__name__": f"namedtuple_{typename}"})
    new.__name__ = "__new__"
    new.__qualname__ = f"{typename}.__new__"
    new.__doc__ = f"Create new instance of {typename}({fields})"
    new.__defaults__ = defaults
    namespace = {
        "__doc__": f"{typename}({fields})",
        "__slots__": (),
        "_fields": tuple(names),
        "_field_defaults": field_defaults,
        "__new__": new,
        "__match_args__": tuple(names),
    }
    for name, value in _TupleMethods.__dict__.items():
        if name[:1] == "_" and name not in ("__module__", "__dict__", "__weakref__", "__doc__",
                                            "__qualname__", "__firstlineno__",
                                            "__static_attributes__"):
            namespace[name] = value
    namespace["__replace__"] = namespace["_replace"]
    for index, name in enumerate(names):
        namespace[name] = property(_item_getter(index), doc=f"Alias for field number {index}")
    if module is None:
        import sys
        frame = getattr(sys, "_getframe", None)
        module = frame(1).f_globals.get("__name__", "__main__") if frame else "__main__"
    namespace["__module__"] = module
    return type(typename, (tuple, ), namespace)
