# by-hand: tracebacks through generators, class bodies and properties; for marks its iterable since 3.12.
# exit: 1
def gen(n):
    yield n
    yield from gen(n - 1) if n else inner()


def inner():
    class C:
        @property
        def p(self):
            raise AttributeError("in property")

        x = 1
    yield C().p


for v in gen(1):
    print(v)
