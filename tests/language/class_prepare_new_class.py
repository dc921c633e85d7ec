# __mro_entries__: bases that are not classes.
class Marker:
    def __init__(self, *repl):
        self.repl = repl

    def __mro_entries__(self, bases):
        print("entries", [getattr(b, "__name__", "marker") for b in bases])
        return self.repl


class A:
    v = "A"


class B:
    v = "B"


m = Marker(A)


class C(m):
    pass


print(C.__bases__ == (A,), C.__orig_bases__ == (m,), C.v)


class D(B, Marker(), Marker(A)):
    pass


print([b.__name__ for b in D.__bases__])


class E(Marker()):
    pass


print(E.__bases__)


class Bad:
    def __mro_entries__(self, bases):
        return [A]


try:

    class F(Bad()):
        pass

except TypeError as e:
    print(e)
try:
    type("T", (m,), {})
except TypeError as e:
    print(type(e).__name__)
print(hasattr(A, "__orig_bases__"))


class G(list[int]):
    pass


print(G.__bases__, G.__orig_bases__, G([1]))
