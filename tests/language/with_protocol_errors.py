# Objects without the context manager methods; lookup on the type.
# by-hand: 3.14 says which method was missed
class NoEnter:
    def __exit__(self, *a):
        pass


class NoExit:
    def __enter__(self):
        print("entered")


class Nothing:
    pass


class Wrong:
    def __enter__(self, extra):
        pass

    def __exit__(self):
        pass


class WrongExit:
    def __enter__(self):
        pass

    def __exit__(self):
        pass


def t(m):
    try:
        with m:
            print("body")
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


for m in (NoEnter(), NoExit(), Nothing(), 5, Wrong(), WrongExit(), NoEnter):
    t(m)
n = Nothing()
n.__enter__ = n.__exit__ = lambda *a: print("instance")
t(n)


class Async:
    async def __aenter__(self):
        pass

    async def __aexit__(self, *a):
        pass


t(Async())


class Static:
    __enter__ = staticmethod(lambda: print("static enter"))
    __exit__ = staticmethod(lambda *a: print("static exit", len(a)))


class Cls:
    __enter__ = classmethod(lambda c: print("class enter", c.__name__))
    __exit__ = classmethod(lambda c, *a: print("class exit", len(a)))


t(Static())
t(Cls())
