# Bound methods.
class C:

    def f(self, *args):
        "Doc."
        return self.n, args

    def __init__(self, n):
        self.n = n


a, b = C(1), C(1)
m = a.f
print(m(2), m.__self__ is a, m.__func__ is C.f, m.__name__, m.__qualname__, m.__doc__, m.__module__,
      type(m).__name__, m == a.f, m is a.f, m == b.f, m != b.f,
      hash(m) == hash(a.f), {m: 1}[a.f],
      repr(m).startswith("<bound method C.f of <__main__.C object at 0x"))
C.f.tag = "t"
print(m.tag, m.__defaults__, m.__code__ is C.f.__code__, C.f(b, 3), C.__dict__["f"].__get__(b)(4),
      C.__dict__["f"].__get__(b, C) == b.f)
M = type(m)
k = M(lambda *x: x, 5)
print(k(1, 2), k.__self__, M(len, "abc")(), M(M(lambda *x: x, 1), 2)(3))
for f in (lambda: setattr(m, "__self__", 1), lambda: m.nope, lambda: M(5, 1), lambda: M(len, None),
          lambda: M(len), lambda: m < m, lambda: C.f()):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, "")
a.g = C.f
a.h = m
print(a.g(b), a.h(), a.f.__func__ is b.f.__func__, [x.f() for x in (a, b)], list(map(a.f, "xy")))
