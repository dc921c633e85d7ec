# Errors of * and ** arguments.
def f(*args, **kw):
    return args, kw


def t(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


t(lambda: f(*5))
t(lambda: f(*None))
t(lambda: f(1, *5))
t(lambda: f(**5))
t(lambda: f(**[1]))
t(lambda: f(**{1: 2}))
t(lambda: f(a=1, **{"a": 2}))
t(lambda: f(**{"a": 2}, **{"a": 3}))
t(lambda: f(**{"b": 1}, **{1: 2}))


class It:
    def __iter__(self):
        raise TypeError("own error")


t(lambda: f(*It()))


class M:
    def keys(self):
        return ["a"]

    def __getitem__(self, k):
        raise OSError(k)


t(lambda: f(**M()))


def gen():
    yield 1
    raise OSError("stopped")


t(lambda: f(*gen()))
t(lambda: (lambda a: a)(*[1, 2]))
t(lambda: (lambda a: a)(**{"b": 1}))
