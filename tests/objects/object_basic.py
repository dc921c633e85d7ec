# object(): what the base of everything can and cannot do.
# by-hand: 3.13 says 'and no __dict__ for setting new attributes'; built-in types have no __doc__
o, p = object(), object()
print(o == o, o == p, o != p,
      hash(o) == hash(o), bool(o), isinstance(o, object), type(o), object.__mro__, object.__bases__,
      object.__base__,
      repr(o)[:18],
      str(o) == repr(o),
      format(o) == str(o), o.__class__)
print(o.__eq__(p), o.__eq__(o), o.__ne__(o), o.__lt__(p), object.__doc__ is not None,
      object.__name__, object.__module__, o in [o], o in [p], {o: 1}[o],
      object() is object())
for f in (lambda: setattr(o, "x", 1), lambda: o.x, lambda: delattr(o, "x"), lambda: object(1),
          lambda: object(x=1), lambda: o < p, lambda: o + 1, lambda: o(), lambda: o[0],
          lambda: len(o), lambda: iter(o), lambda: o.__dict__, lambda: vars(o),
          lambda: format(o, "x"), lambda: -o, lambda: int(o), lambda: object.__new__(5),
          lambda: object.__new__(), lambda: object.__new__(int), lambda: setattr(object, "x", 1),
          lambda: bytes(o)):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


class C:
    pass


class New:

    def __new__(cls, *args):
        return super().__new__(cls)


class Init:

    def __init__(self, a):
        pass


for f in (lambda: C(1), lambda: C(a=1), lambda: New(1, 2).__class__.__name__, lambda: Init(),
          lambda: Init(1).__class__.__name__, lambda: object.__init__(C(), 1),
          lambda: object.__new__(C, 1), lambda: object.__new__(Init, 1).__class__.__name__,
          lambda: object.__init__(New(), 1)):
    try:
        print(f())
    except TypeError as e:
        print(e)
