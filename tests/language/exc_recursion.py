# Endless recursion of many kinds ends in RecursionError and leaves all usable.
import sys

sys.setrecursionlimit(200)


def f():
    return f() + 1


class R:
    def __repr__(self):
        return repr(self)

    def __getattr__(self, n):
        return getattr(self, n + "x") if len(n) < 10 ** 6 else 0

    def __eq__(self, o):
        return self == o

    def __hash__(self):
        return hash(self)

    def __len__(self):
        return len(self)

    def __iter__(self):
        return iter(self)

    def __call__(self):
        return self()

    def __add__(self, o):
        return self + o

    def __bool__(self):
        return bool(self)


def g():
    yield from g()


def deco():
    try:
        return deco()
    finally:
        pass


r = R()
for fn in (f, lambda: repr(r), lambda: r.attr, lambda: r == r, lambda: hash(r), lambda: len(r), lambda: iter(r),
           lambda: r(), lambda: r + 1, lambda: bool(r), lambda: list(g()), deco, lambda: sorted([1], key=lambda x: f())):
    try:
        fn()
        print("no error")
    except RecursionError as e:
        print(type(e).__name__, isinstance(e, RuntimeError))


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print(depth(100))
l = []
l.append(l)
d = {}
d["d"] = d
print(l, d)
