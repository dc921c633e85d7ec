# Names for annotations. Nothing is checked: what stands in annotations can be made and looked at.
import types
from types import GenericAlias

__all__ = [
    "AbstractSet", "Annotated", "Any", "AnyStr", "AsyncGenerator", "AsyncIterable", "AsyncIterator",
    "Awaitable", "BinaryIO", "Callable", "ChainMap", "ClassVar", "Collection", "Concatenate",
    "Container", "Coroutine", "Counter", "DefaultDict", "Deque", "Dict", "Final", "ForwardRef",
    "FrozenSet", "Generator", "Generic", "Hashable", "IO", "ItemsView", "Iterable", "Iterator",
    "KeysView", "List", "Literal", "LiteralString", "Mapping", "MappingView", "MutableMapping",
    "MutableSequence", "MutableSet", "NamedTuple", "Never", "NewType", "NoDefault", "NoReturn",
    "NotRequired", "Optional", "OrderedDict", "ParamSpec", "ParamSpecArgs", "ParamSpecKwargs",
    "Protocol", "ReadOnly", "Required", "Reversible", "Self", "Sequence", "Set", "Sized",
    "SupportsAbs", "SupportsBytes", "SupportsComplex", "SupportsFloat", "SupportsIndex",
    "SupportsInt", "SupportsRound", "TYPE_CHECKING", "Text", "TextIO", "Tuple", "Type", "TypeAlias",
    "TypeAliasType", "TypeGuard", "TypeIs", "TypeVar", "TypeVarTuple", "TypedDict", "Union",
    "Unpack", "ValuesView", "assert_never", "assert_type", "cast", "clear_overloads",
    "dataclass_transform", "final", "get_args", "get_origin",
    "get_overloads", "get_protocol_members", "get_type_hints", "is_protocol", "is_typeddict",
    "no_type_check", "overload", "override", "reveal_type",
    "runtime_checkable"
]

TYPE_CHECKING = False


def _f[T, *Ts, **P]():
    pass


class _C[T]:
    pass


type _A = int

TypeVar, TypeVarTuple, ParamSpec = map(type, _f.__type_params__)
TypeAliasType = type(_A)
Generic = _C.__mro__[1]
NoDefault = _f.__type_params__[0].__default__
Union = types.UnionType
del _f, _C, _A


class _AnyMeta(type):

    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()

    def __or__(self, other):
        return Union[self, other]


class Any(metaclass=_AnyMeta):
    """Any type at all."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


class _Form:
    """A special form such as Optional: it may be followed by brackets."""

    def __init__(self, name, subscript=None):
        self._name = name
        self._subscript = subscript

    def __repr__(self):
        return "typing." + self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __getitem__(self, parameters):
        if self._subscript is None:
            raise TypeError(f"{self!r} is not subscriptable")
        return self._subscript(self, parameters)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f"{self!r} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self!r} cannot be used with issubclass()")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __reduce__(self):
        return self._name


def _type_repr(value):
    if value is type(None):
        return "None"
    if value is ...:
        return "..."
    if isinstance(value, type) and not isinstance(value, GenericAlias):
        if value.__module__ == "builtins":
            return value.__qualname__
        return f"{value.__module__}.{value.__qualname__}"
    return repr(value)


def _alias(form, parameters):
    return GenericAlias(form, parameters)


def _one(form, parameters):
    if isinstance(parameters, tuple) and len(parameters) != 1:
        raise TypeError(f"{form!r} accepts only single type.")
    return GenericAlias(form, parameters)


AnyStr = TypeVar("AnyStr", bytes, str)
ClassVar = _Form("ClassVar", _one)
Concatenate = _Form("Concatenate", _alias)
Final = _Form("Final", _one)
Literal = _Form("Literal", _alias)
LiteralString = _Form("LiteralString")
Never = _Form("Never")
NoReturn = _Form("NoReturn")
NotRequired = _Form("NotRequired", _one)
Optional = _Form("Optional", lambda form, item: Union[item, None])
ReadOnly = _Form("ReadOnly", _one)
Required = _Form("Required", _one)
Self = _Form("Self")
TypeAlias = _Form("TypeAlias")
TypeGuard = _Form("TypeGuard", _one)
TypeIs = _Form("TypeIs", _one)
Unpack = _Form("Unpack", _one)


class _AnnotatedAlias:
    """What Annotated[type, data, ...] gives."""

    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        self.__origin__ = origin
        self.__metadata__ = metadata
        self.__args__ = (origin, )

    def __repr__(self):
        return f"typing.Annotated[{', '.join([_type_repr(self.__origin__), *map(repr, self.__metadata__)])}]"

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __call__(self, *args, **kwargs):
        return self.__origin__(*args, **kwargs)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __mro_entries__(self, bases):
        return (self.__origin__, )


def _annotated(form, parameters):
    if not isinstance(parameters, tuple) or len(parameters) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    return _AnnotatedAlias(parameters[0], parameters[1:])


Annotated = _Form("Annotated", _annotated)


class _Container(_Form):
    """List, Iterable and the like: older names of classes."""

    def __init__(self, name, origin):
        super().__init__(name)
        self.__origin__ = origin

    def __getitem__(self, parameters):
        if self.__origin__ is _callable():
            return self.__origin__[parameters]
        return GenericAlias(self.__origin__, parameters)

    def __call__(self, *args, **kwds):
        return self.__origin__(*args, **kwds)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)

    def __mro_entries__(self, bases):
        return (self.__origin__, )


def _callable():
    from collections.abc import Callable
    return Callable


Dict = _Container("Dict", dict)
FrozenSet = _Container("FrozenSet", frozenset)
List = _Container("List", list)
Set = _Container("Set", set)
Tuple = _Container("Tuple", tuple)
Type = _Container("Type", type)
Text = str

_ABSTRACT = set("AsyncGenerator AsyncIterable AsyncIterator Awaitable Callable Collection Container "
                "Coroutine Generator Hashable ItemsView Iterable Iterator KeysView Mapping MappingView "
                "MutableMapping MutableSequence MutableSet Reversible Sequence Sized ValuesView".split())
_CONCRETE = {"AbstractSet": "Set", "ChainMap": None, "Counter": None, "DefaultDict": "defaultdict",
             "Deque": "deque", "OrderedDict": None}


def __getattr__(name):
    """Names of classes in other modules, which are loaded when they are asked for."""
    if name in _ABSTRACT or name == "AbstractSet":
        import collections.abc as module
    elif name in _CONCRETE:
        import collections as module
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = _Container(name, getattr(module, _CONCRETE.get(name) or name))
    return value


# Functions that return what they get.


def cast(typ, val):
    """val, as if it had this type."""
    return val


def _same(function):
    return function


def final(f):
    """Marks a class or method that is not to be derived from or overridden."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    """Marks a method that overrides one of a base class."""
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def no_type_check(arg):
    """Marks what has annotations that are no types."""
    try:
        arg.__no_type_check__ = True
    except (AttributeError, TypeError):
        pass
    return arg


_overloads = {}


def _overload_key(func):
    func = getattr(func, "__func__", func)
    return func.__module__, func.__qualname__


def _overload_dummy(*args, **kwds):
    raise NotImplementedError("You should not call an overloaded function. A series of @overload-decorated "
                              "functions outside a stub module should always be followed by an "
                              "implementation that is not @overload-ed.")


def overload(func):
    """Describes one way of calling a function whose definition follows."""
    try:
        _overloads.setdefault(_overload_key(func), []).append(func)
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    return list(_overloads.get(_overload_key(func), ()))


def clear_overloads():
    _overloads.clear()


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    import sys
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def assert_never(arg, /):
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")


def dataclass_transform(**kwargs):

    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = kwargs
        return cls_or_fn

    return decorator


class NewType:
    """A name for a type that is to be told apart from it."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        self.__module__ = _caller_module()

    def __call__(self, value, /):
        return value

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


def _caller_module():
    import sys
    frame = getattr(sys, "_getframe", None)
    return frame(2).f_globals.get("__name__", "__main__") if frame else "__main__"


class ParamSpecArgs:

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.args"

    def __eq__(self, other):
        return type(other) is type(self) and self.__origin__ == other.__origin__

    def __hash__(self):
        return hash((type(self), self.__origin__))


class ParamSpecKwargs(ParamSpecArgs):

    def __repr__(self):
        return f"{self.__origin__.__name__}.kwargs"


class ForwardRef:
    """A type given by its name in an annotation."""

    def __init__(self, arg, *, module=None, owner=None, is_argument=True, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_module__ = module

    def evaluate(self, *, globals=None, locals=None, **ignored):
        return eval(self.__forward_arg__, globals or {}, locals)

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)


# Looking at types.


def get_origin(tp):
    """The type before the brackets, None if there are none."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, Union):
        return Union
    if isinstance(tp, (GenericAlias, _Container, ParamSpecArgs)):
        return tp.__origin__
    return Generic if tp is Generic else None


def get_args(tp):
    """What stands in the brackets."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (GenericAlias, Union)):
        args = tp.__args__
        if isinstance(tp, GenericAlias) and tp.__origin__ is _callable() and args and args[0] is not ...:
            return (list(args[:-1]), args[-1])
        return args
    return ()


def _without_extras(tp):
    if isinstance(tp, _AnnotatedAlias):
        return _without_extras(tp.__origin__)
    if isinstance(tp, GenericAlias):
        if tp.__origin__ in (Required, NotRequired, ReadOnly):
            return _without_extras(tp.__args__[0])
        return GenericAlias(tp.__origin__, tuple(map(_without_extras, tp.__args__)))
    return tp


def _evaluated(value, globalns, localns):
    if isinstance(value, str):
        value = eval(value, globalns, localns)
    if value is None:
        return type(None)
    if isinstance(value, ForwardRef):
        return value.evaluate(globals=globalns, locals=localns)
    if isinstance(value, _AnnotatedAlias):
        return _AnnotatedAlias(_evaluated(value.__origin__, globalns, localns), value.__metadata__)
    if isinstance(value, (GenericAlias, Union)) and value.__origin__ is not Literal:
        args = tuple([_evaluated(arg, globalns, localns) for arg in value.__args__])
        if args != value.__args__:
            return Union[args] if isinstance(value, Union) else GenericAlias(value.__origin__, args)
    return value


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a function, class or module, those given as text evaluated."""
    import sys
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            module = sys.modules.get(base.__module__)
            names = globalns if globalns is not None else getattr(module, "__dict__", {})
            for name, value in (getattr(base, "__annotations__", None) or {}).items():
                hints[name] = _evaluated(value, names, localns or dict(vars(base)))
    else:
        while hasattr(obj, "__wrapped__"):
            obj = obj.__wrapped__
        if globalns is None:
            globalns = getattr(obj, "__globals__", None) or getattr(obj, "__dict__", {})
        for name, value in (getattr(obj, "__annotations__", None) or {}).items():
            hints[name] = _evaluated(value, globalns, localns)
    if include_extras:
        return hints
    return {name: _without_extras(value) for name, value in hints.items()}


# Classes that are made of annotations.


def _class_annotations(namespace):
    if "__annotations__" in namespace:
        return namespace["__annotations__"]
    annotate = namespace.get("__annotate__") or namespace.get("__annotate_func__")
    return {} if annotate is None else annotate(1)


def _make_named_tuple(name, fields, defaults, module):
    from collections import namedtuple
    result = namedtuple(name, list(fields), defaults=defaults, module=module)
    result.__annotations__ = fields
    return result


class _NamedTupleMeta(type):

    def __new__(cls, typename, bases, namespace):
        fields = dict(_class_annotations(namespace))
        defaults = []
        for name in fields:
            if name in namespace:
                defaults.append(namespace[name])
            elif defaults:
                raise TypeError(f"Non-default namedtuple field {name} cannot follow default field")
        made = _make_named_tuple(typename, fields, defaults, namespace["__module__"])
        fixed = {"__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults",
                 "_make", "_replace", "_asdict", "_source"}
        for name, value in namespace.items():
            if name in fixed:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + name)
            if name not in fields and name not in ("__module__", "__qualname__", "__annotations__",
                                                   "__annotate__", "__classcell__"):
                setattr(made, name, value)
                if hasattr(type(value), "__set_name__"):
                    type(value).__set_name__(value, made, name)
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        return made


_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})


def NamedTuple(typename, fields, /):
    """Makes a named tuple; also a base class whose annotations are the fields."""
    return _make_named_tuple(typename, dict(fields), None, _caller_module())


NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple, )


class _TypedDictMeta(type):

    def __new__(cls, name, bases, namespace, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        made = type.__new__(cls, name, (dict, ), namespace)
        annotations, required, optional = {}, set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required |= base.__dict__.get("__required_keys__", set())
            optional |= base.__dict__.get("__optional_keys__", set())
        for key, value in _class_annotations(namespace).items():
            annotations[key] = value
            origin = get_origin(value)
            is_required = origin is Required or (total and origin is not NotRequired)
            (required if is_required else optional).add(key)
            (optional if is_required else required).discard(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__total__ = total
        return made

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __subclasscheck__ = __instancecheck__


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})


def TypedDict(typename, fields, /, *, total=True):
    """Makes a class for dicts with these keys; also a base class whose annotations are the keys."""
    return _TypedDictMeta(typename, (), {"__annotations__": dict(fields), "__module__": _caller_module()},
                          total=total)


TypedDict.__mro_entries__ = lambda bases: (_TypedDict, )


def is_typeddict(tp):
    return isinstance(type(tp), type) and type(tp) is _TypedDictMeta and tp is not _TypedDict


# Protocols.

from abc import ABCMeta, abstractmethod

_NOT_MEMBERS = {"__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__",
                "__new__", "__slots__", "__subclasshook__", "__weakref__", "__class_getitem__",
                "__match_args__", "__annotate__", "__parameters__", "__orig_bases__", "__qualname__",
                "__type_params__", "__hash__", "__static_attributes__", "__firstlineno__",
                "__conditional_annotations__"}


def _members(cls):
    names = set()
    for base in cls.__mro__:
        if base.__dict__.get("_is_protocol") and base is not Protocol:
            for name in (*base.__dict__, *(getattr(base, "__annotations__", None) or ())):
                if not name.startswith(("_abc_", "_is_")) and name not in _NOT_MEMBERS:
                    names.add(name)
    return names


class _ProtocolMeta(ABCMeta):

    def __instancecheck__(cls, instance):
        if cls is Protocol or not cls.__dict__.get("_is_protocol"):
            return super().__instancecheck__(instance)
        if not cls.__dict__.get("_is_runtime_protocol"):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if super().__instancecheck__(instance):
            return True
        return all(hasattr(instance, name) for name in _members(cls))

    def __subclasscheck__(cls, other):
        if cls is Protocol or not cls.__dict__.get("_is_protocol"):
            return super().__subclasscheck__(other)
        if not isinstance(other, type):
            raise TypeError("issubclass() arg 1 must be a class")
        if not cls.__dict__.get("_is_runtime_protocol"):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if super().__subclasscheck__(other):
            return True
        return all(any(name in base.__dict__ for base in other.__mro__) for name in _members(cls))


class Protocol(Generic, metaclass=_ProtocolMeta):
    """A base class for classes that say what attributes others must have."""
    __slots__ = ()
    _is_protocol = True

    def __class_getitem__(cls, parameters):
        if cls is Protocol or cls.__parameters__:
            return GenericAlias(cls, parameters)
        raise TypeError(f"{cls!r} is not a generic class")

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        cls._is_protocol = Protocol in cls.__bases__
        if cls._is_protocol and "__init__" not in cls.__dict__:
            cls.__init__ = _no_init


def _no_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    for base in cls.__mro__:  # the class's own, behind the protocol's
        init = base.__dict__.get("__init__", _no_init)
        if init is not _no_init:
            init(self, *args, **kwargs)
            break


def runtime_checkable(cls):
    """Lets isinstance() look at the attributes that a protocol names."""
    if not isinstance(cls, _ProtocolMeta) or not cls.__dict__.get("_is_protocol"):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


def is_protocol(tp, /):
    return isinstance(tp, type) and bool(tp.__dict__.get("_is_protocol")) and tp is not Protocol


def get_protocol_members(tp, /):
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(_members(tp))


def _supports(name, method):
    namespace = {"__module__": "typing", method: abstractmethod(lambda self, *args: None)}
    return runtime_checkable(_ProtocolMeta(name, (Protocol, ), namespace))


SupportsAbs = _supports("SupportsAbs", "__abs__")
SupportsBytes = _supports("SupportsBytes", "__bytes__")
SupportsComplex = _supports("SupportsComplex", "__complex__")
SupportsFloat = _supports("SupportsFloat", "__float__")
SupportsIndex = _supports("SupportsIndex", "__index__")
SupportsInt = _supports("SupportsInt", "__int__")
SupportsRound = _supports("SupportsRound", "__round__")


class IO(Generic[AnyStr]):
    """A file, for annotations."""
    __slots__ = ()


class TextIO(IO[str]):
    __slots__ = ()


class BinaryIO(IO[bytes]):
    __slots__ = ()
