# __call__, __format__, __str__, __repr__, __bytes__ hooks.
class F:
    def __format__(self, spec):
        return "<%s>" % spec

    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"

    def __bytes__(self):
        return b"bytes"

    def __call__(self, *a, **k):
        return len(a), sorted(k)


f = F()
print(format(f), format(f, "x"), f"{f}", f"{f:abc}", "{:q}".format(f), "{!r:>6}".format(f), f"{f!s:>5}")
print("%s %r %a" % (f, f, f), str(f), repr(f), bytes(f), f(), f(1, 2, z=3))


class P:
    pass


print(format(P(), "")[:10])
for spec in ("x", "10"):
    try:
        format(P(), spec)
    except TypeError as e:
        print(e)


class Bad:
    def __format__(self, spec):
        return 5

    def __bytes__(self):
        return "s"

    def __str__(self):
        return None


for fn in (lambda: format(Bad()), lambda: f"{Bad()}", lambda: bytes(Bad()), lambda: str(Bad()), lambda: "{}".format(Bad())):
    try:
        fn()
    except TypeError as e:
        print(e)
try:
    format(1, 2)
except TypeError as e:
    print(e)
for v in ([], None, {}, (1,), object):
    try:
        format(v, ">10")
    except TypeError as e:
        print(e)


class S(str):
    def __format__(self, spec):
        return "S:" + spec


print(f"{S('a'):x}", format(S("b")), "{:>4}|{:<4}|{:^5}".format("r", "l", "c"))
