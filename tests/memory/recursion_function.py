# Recursion without end in Python functions ends in RecursionError, again and again.
def f(n):
    return f(n + 1) + 1


def g(*args, **kw):
    return h(*args, **kw)


def h(*args, **kw):
    return g(1, *args[:2], k=kw)


class C:

    def m(self):
        return self.m()

    @classmethod
    def c(cls):
        return cls.c()

    @staticmethod
    def s():
        return C.s()

    @property
    def p(self):
        return self.p


for t in (lambda: f(0), g, lambda: C().m(), C.c, C.s, lambda: C().p, lambda: (lambda x: x(x))
          (lambda x: x(x))):
    for i in range(3):
        try:
            t()
        except RecursionError as e:
            print(type(e).__name__, str(e).startswith("maximum recursion depth exceeded"), end=" ")
print()


def depth(n):
    return n if n == 0 else depth(n - 1)


print(depth(50), [x * 2 for x in range(5)], "still works")
