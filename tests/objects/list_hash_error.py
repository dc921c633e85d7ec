# Mutable containers have no hash.
# by-hand: 3.14 says what the value was to be used as
for o in ([], {}, set(), bytearray()):
    for f in (lambda: hash(o), lambda: {
            o: 1
    }, lambda: {o}, lambda: {}.get(o), lambda: {
            1: 2
    }[o], lambda: o in {}, lambda: o in {1}, lambda: {}.setdefault(o, 1), lambda: hash(
        (1, o)), lambda: {
            (o, ): 1
        }, lambda: frozenset([o]), lambda: {1}.discard(o), lambda: dict([(o, 1)]),
              lambda: {}.pop(o, 0), lambda: set().add(o)):
        try:
            print(f())
        except TypeError as e:
            print(e)
print(list.__hash__, dict.__hash__, set.__hash__)
