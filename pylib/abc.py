# Abstract base classes.
from _abc import _set_abstract
from _weakref import ref as _ref

_epoch = 0  # rises with every registration: what is known not to be a subclass is forgotten


def get_cache_token():
    """Changes with every call of register() of any abstract class."""
    return _epoch


def abstractmethod(funcobj):
    """Marks a method that derived classes must define."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    __isabstractmethod__ = True


def _is_abstract(value):
    return getattr(value, "__isabstractmethod__", False)


def update_abstractmethods(cls):
    """Calculates __abstractmethods__ again after methods were added."""
    if not hasattr(cls, "__abstractmethods__"):
        return cls
    names = {name for name, value in cls.__dict__.items() if _is_abstract(value)}
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if _is_abstract(getattr(cls, name, None)):
                names.add(name)
    _set_abstract(cls, frozenset(names))
    return cls


class _Knowledge:
    """What a class knows of others: sets of weak references."""

    def __init__(self):
        self.registered = set()
        self.subclasses = set()
        self.others = set()
        self.epoch = _epoch


class ABCMeta(type):
    """The metaclass of abstract base classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        _set_abstract(cls, frozenset())
        update_abstractmethods(cls)
        cls._abc_impl = _Knowledge()
        return cls

    def register(cls, subclass):
        """Makes another class count as a subclass."""
        global _epoch
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_impl.registered.add(_ref(subclass))
        _epoch += 1
        flags = getattr(cls, "__abc_tpflags__", 0)  # by which match knows sequences and mappings
        if flags:
            try:
                subclass.__abc_tpflags__ = flags
            except TypeError:
                pass  # a built-in type
        return subclass

    def __instancecheck__(cls, instance):
        subclass = instance.__class__
        if _ref(subclass) in cls._abc_impl.subclasses:
            return True
        subtype = type(instance)
        if subtype is subclass:
            return cls.__subclasscheck__(subclass)
        return cls.__subclasscheck__(subclass) or cls.__subclasscheck__(subtype)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        known = cls._abc_impl
        reference = _ref(subclass)
        if reference in known.subclasses:
            return True
        if known.epoch < _epoch:
            known.others = set()
            known.epoch = _epoch
        elif reference in known.others:
            return False
        answer = cls._abc_decide(subclass)
        (known.subclasses if answer else known.others).add(reference)
        return answer

    def _abc_decide(cls, subclass):
        answer = cls.__subclasshook__(subclass)
        if answer is not NotImplemented:
            assert isinstance(answer, bool)
            return answer
        if cls in getattr(subclass, "__mro__", ()):
            return True
        for reference in list(cls._abc_impl.registered):
            other = reference()
            if other is not None and issubclass(subclass, other):
                return True
        for other in cls.__subclasses__():
            if issubclass(subclass, other):
                return True
        return False


class ABC(metaclass=ABCMeta):
    """A base class for abstract classes."""
    __slots__ = ()
