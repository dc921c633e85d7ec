# Private names are mangled with the class name without leading underscores.
class A:
    __x = 1

    def __init__(self):
        self.__y = 2
        self.__z__ = 3

    def __m(self):
        return self.__x, self.__y

    def get(self):
        return self.__m(), self.__z__

    def local(self, __p=5):
        __v = __p
        return sorted(locals())[0], __v

    def glob(self):
        global __g
        __g = "global"

    def kw(self, **k):
        return k

    def call(self):
        return self.kw(__k=1)

    def imp(self):
        import sys as __s
        return "_A__s" in locals()

    class __Inner:
        __w = 1

    def inner(self):
        return self.__Inner.__name__, self.__Inner.__qualname__, list(self.__Inner.__dict__)[-3:].count("_Inner__w")

    def dels(self):
        del self.__y
        return hasattr(self, "_A__y")


a = A()
print(a.__dict__, a.get(), A._A__x, a._A__m())
print(a.local(), a.local(_A__p=7), a.call(), a.imp())
a.glob()
print(_A__g, a.inner(), a.dels())


class __B(A):
    __x = "b"


class _:
    __x = "under"


print(__B._B__x, __B._A__x, __B().get() if 0 else "-", _.__x)


class C:
    def f(self, o):
        return o.__attr

    def g(self):
        try:
            raise ValueError("e")
        except ValueError as __e:
            return "_C__e" in locals()

    def h(self):
        return [__q for __q in "ab"], (lambda __r: __r)(1)

    def mod(self):
        __n = 0

        def inc():
            nonlocal __n
            __n += 1
            return __n

        return inc()


try:
    C().f(a)
except AttributeError as e:
    print(e)
print(C().g(), C().h(), C().mod())
