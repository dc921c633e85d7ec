# weakref.proxy passes everything on.
import weakref


class A:
    cls = "c"

    def __init__(self):
        self.items = [1, 2, 3]
        self.x = 1

    def __len__(self):
        return 3

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, v):
        self.items[i] = v

    def __add__(self, o):
        return ("add", o)

    def __radd__(self, o):
        return ("radd", o)

    def __contains__(self, o):
        return o == "in"

    def __iter__(self):
        return iter(self.items)

    def __str__(self):
        return "A text"

    def __eq__(self, o):
        return o == 5

    def __bool__(self):
        return False

    def __index__(self):
        return 2

    def meth(self):
        return self


a = A()
p = weakref.proxy(a)
print(p.x, p.cls, len(p), p[0], p + 1, 1 + p, "in" in p, list(p), str(p), p == 5, bool(p),
      [7, 8, 9][p],
      p.meth() is a, isinstance(p, A),
      type(p).__name__, p.__class__ is A,
      weakref.proxy(a) is p)
p.x = 10
p[1] = "set"
p.new = 1
del p.new
print(a.x, a.items, hasattr(a, "new"), hasattr(p, "nope"), dir(p) == dir(a))


class C:

    def __call__(self, *args):
        return args


c = C()
q = weakref.proxy(c)
print(q(1, 2), type(q).__name__, callable(q), callable(p))
for f in (lambda: hash(p), lambda: p.nope, lambda: weakref.proxy(5), lambda: p(), lambda: p - 1):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__)


def generator():
    yield "from a generator"


g = generator()
print(list(weakref.proxy(g)))
