# What a metaclass's mro() may return.
class Slots:
    __slots__ = "a", "b"


def made(mro, *bases):
    class Meta(type):
        def mro(cls):
            return mro(cls)

    class Made(*bases, metaclass=Meta):
        __slots__ = ()

    return Made


class Plain:
    __slots__ = ()

    def f(self):
        return "Plain"


class Other(Plain):
    __slots__ = ()

    def f(self):
        return "Other"


for mro, bases in ((lambda c: [c, dict, object], ()), (lambda c: [c, Slots, object], ()),
                   (lambda c: [c, Slots, object], (Slots, )), (lambda c: [c, 1], ()),
                   (lambda c: 5, ()), (lambda c: [c, Plain, object], ()),
                   (lambda c: [c, dict, int, object], (dict, ))):
    try:
        print(len(made(mro, *bases).__mro__))
    except TypeError as e:
        print(e)
reverse = made(lambda c: type.mro(c)[::-1], Other)
print([k.__name__ for k in reverse.__mro__], reverse().f())
