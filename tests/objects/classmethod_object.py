# classmethod and staticmethod objects themselves.
class C:

    @classmethod
    def c(cls, *args):
        "Doc c."
        return cls.__name__, args

    @staticmethod
    def s(*args):
        "Doc s."
        return args


class D(C):
    pass


print(C.c(1), D.c(2),
      C().c(),
      D().c(3), C.s(1),
      D().s(2), C.c.__self__ is C,
      D().c.__self__ is D, C.c.__func__ is D.c.__func__, C.c.__name__, C.s.__name__, C.c.__doc__,
      C.s.__doc__, C.s is C.__dict__["s"].__func__)
k, t = C.__dict__["c"], C.__dict__["s"]
print(
    type(k).__name__,
    type(t).__name__,
    k.__get__(None, D)(9),
    k.__get__(5)(),
    t.__get__(None, D)(9), t(1, 2), k.__func__(D), k.__wrapped__ is k.__func__, t.__wrapped__
    is t.__func__, k.__name__, t.__qualname__, k.__doc__)
try:
    k(1)
except TypeError as e:
    print(e)
print(
    classmethod(len).__func__,
    staticmethod(5).__func__,
    classmethod(C).__get__(None, D) is not None,
    staticmethod(abs)(-3), callable(t), callable(k), k.__isabstractmethod__)
for f in (lambda: classmethod(), lambda: staticmethod(), lambda: staticmethod(1, 2),
          lambda: setattr(k, "__func__", 1), lambda: staticmethod(5)()):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__)


class E:
    m = classmethod(lambda cls: cls.__name__)
    a = staticmethod(abs)
    n = staticmethod(staticmethod(lambda: "nested"))
    t = classmethod(abs)


print(E.m(), E().m(), E.a(-1), E().a(-2), E.n(), E().n())
try:
    E.t()
except TypeError as e:
    print(e)
k.attr = 1
print(k.attr, C.c == C.c, C.c is C.c, D.c == C.c, hash(C.c) == hash(C.c))
