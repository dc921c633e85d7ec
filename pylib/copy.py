"""Copies of objects: copy(x) shares what x refers to, deepcopy(x) copies that as well."""
import copyreg
import sys
import types
import weakref

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    pass


error = Error

# What is never changed, or is the same for all who refer to it.
_atoms = frozenset((
    type(None), int, float, bool, complex, str, bytes, range, property, type(...),
    type(NotImplemented), types.CodeType, types.BuiltinFunctionType, types.FunctionType,
    type([].append), weakref.ref))


def _is_atom(cls):
    return cls in _atoms or issubclass(cls, type)


def _reduced(x, cls, kind):
    reducer = copyreg.dispatch_table.get(cls)
    if reducer is not None:
        return reducer(x)
    reducer = getattr(x, "__reduce_ex__", None)
    if reducer is not None:
        return reducer(4)
    raise Error("un(%s)copyable object of type %s" % (kind, cls))


def _no_copy(iterator):
    return None


def copy(x):
    """A new object of the same contents."""
    cls = type(x)
    if _is_atom(cls) or cls in (tuple, frozenset, slice):
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    if cls.__module__ == "builtins" and hasattr(x, "__next__"):
        made = getattr(sys, "_copy_iterator", _no_copy)(x)
        if made is not None:
            return made
    reduced = _reduced(x, cls, "shallow")
    return x if isinstance(reduced, str) else _rebuild(x, *reduced)


def _same(x, memo):
    return x


def _rebuild(x, make, args, state=None, items=None, pairs=None, *, memo=None, again=_same):
    made = make(*[again(arg, memo) for arg in args])
    if memo is not None:
        memo[id(x)] = made
    if state is not None:
        _set_state(made, again(state, memo))
    for item in items or ():
        made.append(again(item, memo))
    for key, value in pairs or ():
        made[again(key, memo)] = again(value, memo)
    return made


def _set_state(made, state):
    if hasattr(made, "__setstate__"):
        made.__setstate__(state)
    else:
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state is not None:
            made.__dict__.update(state)
        for name, value in (slots or {}).items():
            setattr(made, name, value)


def deepcopy(x, memo=None, _nil=[]):
    """A new object whose contents are copies too; each object is copied once."""
    cls = type(x)
    if _is_atom(cls):
        return x
    if memo is None:
        memo = {}
    made = memo.get(id(x), _nil)
    if made is not _nil:
        return made
    made = _deepcopy_other(x, cls, memo)
    if made is not x:
        memo[id(x)] = made
        memo.setdefault(id(memo), []).append(x)  # keeps its id from being used again
    return made


def _deepcopy_other(x, cls, memo):
    if cls is list:
        made = memo[id(x)] = []
        for item in x:
            made.append(deepcopy(item, memo))
        return made
    if cls is dict:
        made = memo[id(x)] = {}
        for key, value in x.items():
            made[deepcopy(key, memo)] = deepcopy(value, memo)
        return made
    if cls is tuple:
        return _deepcopy_tuple(x, memo)
    if cls is types.MethodType:
        return cls(x.__func__, deepcopy(x.__self__, memo))
    copier = getattr(x, "__deepcopy__", None)
    if copier is not None:
        return copier(memo)
    reduced = _reduced(x, cls, "deep")
    return x if isinstance(reduced, str) else _rebuild(x, *reduced, memo=memo, again=deepcopy)


def _deepcopy_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    if id(x) in memo:  # it contains itself, by way of something else
        return memo[id(x)]
    for old, new in zip(x, items):
        if old is not new:
            return tuple(items)
    return x


def replace(obj, /, **changes):
    """A copy of obj with some of its fields changed."""
    function = getattr(type(obj), "__replace__", None)
    if function is None:
        raise TypeError("replace() does not support %s objects" % type(obj).__name__)
    return function(obj, **changes)
