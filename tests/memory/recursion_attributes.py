# Attribute access without end: __getattribute__, __setattr__, descriptors, metaclasses.
class G:

    def __getattribute__(self, n):
        return self.x


class S:

    def __setattr__(self, n, v):
        self.n = v

    def __delattr__(self, n):
        del self.n


class D:

    def __get__(self, o, t):
        return o.d

    def __set__(self, o, v):
        o.d = v


class H:
    d = D()


class M(type):

    def __getattr__(cls, n):
        return cls.nope

    def __call__(cls):
        return cls()

    def __instancecheck__(cls, o):
        return isinstance(o, cls)

    def __subclasscheck__(cls, c):
        return issubclass(c, cls)


class K(metaclass=M):
    pass


class Dir:

    def __dir__(self):
        return dir(self)


class Getter:

    @property
    def v(self):
        return getattr(self, "v")


for i, t in enumerate(
    (lambda: G().x, lambda: setattr(S(), "a", 1), lambda: delattr(S(), "a"), lambda: H().d,
     lambda: setattr(H(), "d", 1), lambda: K.zzz, lambda: K(), lambda: isinstance(1, K),
     lambda: issubclass(int, K), lambda: dir(Dir()), lambda: Getter().v, lambda: hasattr(G(), "y"),
     lambda: getattr(G(), "y", None))):
    try:
        t()
        print(i, "ended")
    except RecursionError:
        print(i, end=" ")
print("usable", K.__name__)
