# Order in which function, arguments, keywords are evaluated.
log = []


def v(x):
    log.append(x)
    return x


def getf():
    log.append("func")
    return lambda *a, **k: log.append("call")


getf()(v(1), v(2), k=v(3), j=v(4))
print(log); log.clear()
getf()(v(1), *[v(2)], k=v(3), **{v("x"): v(4)})
print(log); log.clear()


class O:
    def __getattr__(self, name):
        log.append("get " + name)
        return lambda *a: log.append("call " + name)


o = O()
o.m(v(1), o.n(v(2)))
print(log); log.clear()
try:
    getf()(v(1), 1 / 0, v(2))
except ZeroDivisionError:
    print(log); log.clear()
try:
    (v(5))(v(6))
except TypeError as e:
    print(e, log); log.clear()
try:
    undefined(v(7))
except NameError as e:
    print(e, log); log.clear()


def f(a):
    pass


try:
    f(v(8), v(9), b=v(10))
except TypeError as e:
    print(e, log)
