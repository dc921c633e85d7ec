# Module objects made by hand.
import sys

M = type(sys)
m = M("name", "Doc.")
print(m, m.__name__, m.__doc__, m.__dict__.get("__package__", 0), m.__loader__, m.__spec__,
      sorted(m.__dict__),
      type(m).__name__, repr(M("x")))
m.x = 1
exec("y = x + 1\ndef f(): return y", m.__dict__)
print(m.y, m.f(), m.f.__globals__ is m.__dict__, m.f.__module__,
      vars(m) is m.__dict__, hasattr(m, "z"),
      dir(m)[-3:])
del m.x
for f in (lambda: m.x, lambda: delattr(m, "x"), lambda: M(), lambda: M(5), lambda: m(),
          lambda: setattr(m, "__dict__", {}), lambda: m[0]):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e if "no attribute" in str(e) else "")
m.__getattr__ = lambda name: "dynamic " + name
m.__dir__ = lambda: ["b", "a"]
print(m.anything, m.y, dir(m), getattr(m, "q"))
m.__name__ = "renamed"
print(m, M.__name__, isinstance(sys, M), sys.__name__)


class Sub(M):

    @property
    def p(self):
        return "property of a module"


s = Sub("s")
s.v = 2
print(s.p, s.v, s)
m.__class__ = Sub
print(m.p)
