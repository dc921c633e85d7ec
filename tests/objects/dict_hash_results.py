# What __hash__ may return.
import sys


class H:

    def __init__(self, h):
        self.h = h

    def __hash__(self):
        return self.h


print(hash(H(0)), hash(H(5)), hash(H(-1)), hash(H(-2)), hash(H(True)),
      hash(H(2**100)) == hash(2**100), {H(2**70): 1} != {},
      hash(H(-sys.maxsize)) == hash(-sys.maxsize))  # fits the word, so it is not reduced
for h in ("a", 1.0, None):
    try:
        print(hash(H(h)))
    except TypeError as e:
        print(e)


class NoHash:
    __hash__ = None


class EqOnly:

    def __eq__(self, o):
        return True


class Sub(EqOnly):
    pass


class Again(EqOnly):
    __hash__ = object.__hash__


for c in (NoHash, EqOnly, Sub, Again):
    try:
        print(c.__name__, hash(c()) is not None)
    except TypeError as e:
        print(e)
print(EqOnly.__hash__, callable(Again.__hash__), isinstance(hash(object()), int),
      hash(H) == hash(H),
      hash(len) == hash(len),
      hash(H(1).__hash__) is not None)
