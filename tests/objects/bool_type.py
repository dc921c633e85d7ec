# bool: a subclass of int with two values.
print(True, False, repr(True), str(False), int(True), float(True), True + True, True * 5, - True,
      + True, abs(False))
print(bool(), bool(0), bool(""), bool("0"), bool([]), bool([0]), bool(None), bool(0.0), bool(0j),
      bool({}), bool(range(0)))
print(True and 5, 0 or "x", not [], not "a", True == 1, True is True, isinstance(True, int))
print(True & False, True | False, True ^ True, type(True & True), type(True & 1), True << 2,
      True & 6)
print(
    type(True) is bool, bool.__mro__, bool.__base__, issubclass(bool, int), ["a", "b"][True],
    "ab"[False])
print(f"{True} {True:d} {True:5}|{True:>6}|{False!r}", "%d %s %r %x" % (True, True, False, True))
print(hash(True), sum([True, True, False]), max(True, 0), sorted([True, False]), True < 2)
for f in (lambda: type("B", (bool, ), {}), lambda: bool(1, 2), lambda: True .x, lambda: bool(x=1)):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__)
print(True .__and__(False), True .__and__(3), True .__or__("a"), False .__xor__(True),
      True .__class__, True .to_bytes(1, "big"))
print(any([]), all([]), bool(NotImplementedError), 1 if True else 2, True .real,
      type(True .real).__name__)
