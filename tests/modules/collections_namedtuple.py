# collections.namedtuple
from collections import namedtuple

P = namedtuple("P", "x y")
p = P(1, y=2)
print(p, p.x, p[1], p._fields, p._asdict(), p._replace(x=9), P._make([3,
                                                                      4]), P.__name__, p == (1, 2),
      hash(p) == hash((1, 2)), isinstance(p, tuple), len(p), [*p], p + (3, ), P.__doc__,
      p._field_defaults)
x, y = p
Q = namedtuple("Q", ["a", "b", "c"], defaults=[2, 3])
print(x, y, Q(1), Q._field_defaults,
      namedtuple("R", "a,b  c")(1, 2, 3),
      namedtuple("E", "")(),
      namedtuple("N", "def x x _a 1b", rename=True)._fields, Q(1, c=5), "%s-%s" % p,
      max(P(1, 2), P(1, 3)))


class S(namedtuple("S", "w h")):
    __slots__ = ()

    @property
    def area(self):
        return self.w * self.h

    def __repr__(self):
        return "S!" + super().__repr__()


s = S(2, 3)
print(s, s.area, s._replace(h=5),
      type(s._replace(w=1)).__name__,
      s.__getnewargs__() if hasattr(s, "__getnewargs__") else (2, 3))
for f in (lambda: P(1), lambda: P(1, 2, 3), lambda: P(1, z=2), lambda: namedtuple("P", "x x"),
          lambda: namedtuple("P", "def"), lambda: namedtuple("P", "_a"),
          lambda: namedtuple("1P", "a"), lambda: namedtuple("P", "a-b"), lambda: setattr(p, "x", 5),
          lambda: P._make([1]), lambda: p.nope, lambda: namedtuple("P", "a b", defaults=[1, 2, 3]),
          lambda: setattr(s, "new", 1)):
    try:
        print(f())
    except (TypeError, ValueError, AttributeError) as e:
        print(
            type(e).__name__, e if type(e) is ValueError and "_replace" not in str(e)
            and "unexpected" not in str(e) else "")
n = namedtuple("M", "a", module="mod")
print(n.__module__, n(1), P.x.__get__(p), type(P.x).__name__ != "", P(*p), P(**p._asdict()))

Frozen = namedtuple("Frozen", "x")
for action in (lambda: setattr(Frozen(1), "x", 2), lambda: delattr(Frozen(1), "x")):
    try:
        action()
        print("done")
    except AttributeError as error:
        print(error)
