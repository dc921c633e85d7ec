# None, Ellipsis and NotImplemented are single objects of types with one value.
# by-hand: in 3.14 the truth of NotImplemented is a TypeError
for o in (None, ..., NotImplemented):
    t = type(o)
    print(o, repr(o), t.__name__, t() is o, o == o, o is o, hash(o) == hash(o), o in [o], {o: 1}[o])
    for f in (lambda: type("X", (t, ), {}), lambda: o.x, lambda: o + 1, lambda: o(), lambda: len(o),
              lambda: o < o, lambda: bool(o), lambda: o[0], lambda: iter(o),
              lambda: setattr(o, "x", 1)):
        try:
            print(f())
        except (TypeError, AttributeError) as e:
            print(type(e).__name__, e)
print(None is None, None == 0, None != False, not None, None or 5, Ellipsis is ..., [...][0])
print(None.__eq__(1), None.__eq__(None))
