# Where the docstring of a property comes from, of subclasses too.
# by-hand: 3.12 keeps the one given to a subclass through setter()
def undocumented(self):
    return 1


def documented(self):
    """getter's"""
    return 2


def other(self):
    """other's"""


class Sub(property):
    """the class's"""


class Slots(property):
    __slots__ = ()


for kind in (property, Sub):
    print(kind.__name__)
    a = kind(documented)
    print(a.__doc__, a.setter(other).__doc__, a.getter(other).__doc__, a.getter(undocumented).__doc__)
    b = kind(documented, doc="given")
    print(b.__doc__, b.setter(other).__doc__, b.getter(other).__doc__, b.deleter(other).__doc__)
    c = kind(undocumented)
    print(c.__doc__, c.getter(documented).__doc__, kind().__doc__, kind(None, other).__doc__)
    a.__doc__ = "written"
    print(a.__doc__)
print(Slots(undocumented).fget is undocumented, Slots(undocumented, doc="x").__doc__)
try:
    Slots(documented)
except AttributeError as e:
    print(type(e).__name__)


class Base:
    def get(self):
        return 1

    spam = property(get, doc="spam spam")


class Derived(Base):
    @Base.spam.getter
    def spam(self):
        """not used"""
        return 2


print(Derived.spam.__doc__, Derived().spam)
