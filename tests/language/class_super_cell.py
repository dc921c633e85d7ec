# The __class__ cell: nested functions, comprehensions, renamed self, errors.
class A:
    def m(self):
        return "A"

    def who(self):
        return "who A"


class B(A):
    def cls(self):
        return __class__.__name__

    def nested(self):
        def inner():
            return super(__class__, self).m()

        return inner()

    def nested_arg(self):
        def inner(me):
            return super().m()

        return inner(self)

    def lam(self):
        return (lambda me: super().who())(self)

    def renamed(this, *args):
        return super().m(), len(args)

    def star(*args):
        return super().m()

    def gen(self):
        yield super().m()
        yield __class__.__name__

    def rebound(self):
        other = self
        self = 5
        try:
            return super().m()
        except TypeError as e:
            return type(e).__name__

    def noargs():
        return super()

    def deleted(self):
        del self
        return super()


b = B()
print(b.cls(), b.nested(), b.nested_arg(), b.lam(), b.renamed(1, 2), list(b.gen()))
print(b.rebound())


def t(f):
    try:
        print(f())
    except RuntimeError as e:
        print(type(e).__name__, e)


t(b.star)
t(B.noargs)
t(b.deleted)
t(lambda: super())


def outside(self):
    return super().m()


B.outside = outside
t(b.outside)
Alias = B
B = None
print(Alias().cls(), Alias().nested())
