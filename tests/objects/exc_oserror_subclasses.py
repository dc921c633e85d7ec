# OSError: who takes the arguments, __new__ or __init__, depends on what a subclass defines.
class Init(OSError):

    def __init__(self, *args):
        pass


class New(OSError):

    def __new__(cls, *args):
        return OSError.__new__(cls)


class Both(OSError):

    def __new__(cls, *args):
        return OSError.__new__(cls, *args)

    def __init__(self, *args):
        super().__init__(*args)


class Super(OSError):

    def __init__(self, *args, **keywords):
        super().__init__(*args)


for cls in Init, New, Both, Super, OSError, FileNotFoundError:
    for args in ((), (1,), (2, "m"), (2, "m", "f"), (2, "m", None), (2, "m", "f", None, "g"),
                 (2, "m", None, None, "g"), (1, 2, 3, 4, 5, 6), ("a", "b", "c")):
        e = cls(*args)
        print(type(e).__name__, e.args, e.errno, e.strerror, e.filename, e.filename2, repr(e), e)
print(Super(1, 2, x=3).errno)
try:
    OSError(1, 2, x=3)
except TypeError as e:
    print(e)
