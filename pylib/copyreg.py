"""How objects are described so that copies can be made: what object.__reduce_ex__ gives."""

__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Makes pickle_function reduce the instances of a type."""
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    """Raises TypeError unless the object can be called."""
    if not callable(object):
        raise TypeError("constructors must be callable")


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    made = base.__new__(cls, state)
    if base.__init__ is not object.__init__:
        base.__init__(made, state)
    return made


# Built-in types of which an instance is made with arguments that it can tell itself.
_arguments = {
    set: lambda v: (list(v),),
    frozenset: lambda v: (list(v),),
    bytearray: lambda v: (bytes(v),),
    range: lambda v: (v.start, v.stop, v.step),
    slice: lambda v: (v.start, v.stop, v.step),
}
_Alias = type(list[int])
_Union = type(int | str)


def _reduce_type(self):
    """A generic alias or union."""
    if isinstance(self, _Union):
        return _Union.__class_getitem__, (self.__args__,)
    if self.__unpacked__:
        return next, (iter(_Alias(self.__origin__, self.__args__)),)
    return _Alias, (self.__origin__, self.__args__)


# What can be described by protocols 0 and 1 as a plain value.
_values = (int, float, complex, str, bytes, tuple, list, dict)


def _slotnames(cls):
    names = []
    for c in cls.__mro__:
        slots = c.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name.startswith("__") and not name.endswith("__") and c.__name__.strip("_"):
                name = "_" + c.__name__.lstrip("_") + name
            if name not in ("__dict__", "__weakref__"):
                names.append(name)
    return names


def _state(self, protocol, base):
    state = getattr(self, "__dict__", None) or None
    slots = {}
    for name in _slotnames(type(self)):
        try:
            slots[name] = getattr(self, name)
        except AttributeError:
            pass
    return (state, slots) if slots else state


def _cannot(cls):
    return TypeError("cannot pickle %r object" % cls.__name__)


def _reduce_plain(self, cls, base):
    if base is object:
        value = None
    elif base in _values:
        value = base(self)
    else:
        raise _cannot(cls)
    if _slotnames(cls) and type(self).__getstate__ is object.__getstate__:
        raise TypeError("a class that defines __slots__ without defining __getstate__ "
                        "cannot be pickled")
    state = self.__getstate__()
    result = _reconstructor, (cls, base, value)
    return (*result, state) if state else result


def _new_arguments(self):
    """The function that makes it anew and its arguments, or None if it says nothing of them."""
    cls = type(self)
    if hasattr(cls, "__getnewargs_ex__"):
        args, keywords = self.__getnewargs_ex__()
        if keywords:
            return __newobj_ex__, (cls, args, keywords)
        return __newobj__, (cls, *args)
    if hasattr(cls, "__getnewargs__"):
        args = self.__getnewargs__()
        if not isinstance(args, tuple):
            raise TypeError("__getnewargs__ should return a tuple, not '%s'" % type(args).__name__)
        return __newobj__, (cls, *args)
    return None


def _reduce_exception(self, cls):
    args, state = self.args, self.__getstate__()
    if isinstance(self, OSError) and len(args) == 2 and self.filename is not None:
        more = () if self.filename2 is None else (None, self.filename2)
        args = *args, self.filename, *more
    if isinstance(self, (ImportError, AttributeError)):
        kept = ("name", "path") if isinstance(self, ImportError) else ("name", "args")
        state = {**(state or {}), **{name: getattr(self, name) for name in kept}}
        state = {name: value for name, value in state.items() if value is not None}
    return (cls, args, state) if state else (cls, args)


def _reduce(self, protocol, base):
    cls = type(self)
    if self is Ellipsis or self is NotImplemented:
        return repr(self)
    if cls in (_Alias, _Union):
        return _reduce_type(self)
    if isinstance(self, BaseException):
        return _reduce_exception(self, cls)
    if hasattr(base, "typecode"):
        return base, (self.typecode, self.tolist()), getattr(self, "__dict__", None)
    if base in _arguments:
        made = cls, _arguments[base](self)
        if base is bytearray and protocol < 3:
            made = cls, (str(self, "latin-1"), "latin-1")
        return made if base in (range, slice) else (*made, self.__getstate__())
    if protocol < 2:
        return _reduce_plain(self, cls, base)
    made = _new_arguments(self)
    if made is None:
        if base not in (object, list, dict):
            raise _cannot(cls)
        made = __newobj__, (cls,)
    items = iter(self) if isinstance(self, list) else None
    pairs = iter(self.items()) if isinstance(self, dict) else None
    return *made, self.__getstate__(), items, pairs


# Numbers in place of module and name, which programs agree on with those who read their pickles.
_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}


def add_extension(module, name, code):
    """Gives the object `name` of a module a number."""
    code = int(code)
    if not 1 <= code <= 0x7FFFFFFF:
        raise ValueError("code out of range")
    key = module, name
    if _extension_registry.get(key) == code and _inverted_registry.get(code) == key:
        return
    if key in _extension_registry:
        raise ValueError("key %s is already registered with code %s"
                         % (key, _extension_registry[key]))
    if code in _inverted_registry:
        raise ValueError("code %s is already in use for key %s" % (code, _inverted_registry[code]))
    _extension_registry[key] = code
    _inverted_registry[code] = key


def remove_extension(module, name, code):
    """Takes it away again."""
    key = module, name
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError("key %s is not registered with code %s" % (key, code))
    del _extension_registry[key], _inverted_registry[code]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    _extension_cache.clear()
