# Run-time errors in f-strings and in their format specs.
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


n, s = 5, "s"
t(lambda: f"{undefined}")
t(lambda: f"{n:q}")
t(lambda: f"{s:d}")
t(lambda: f"{s:+}")
t(lambda: f"{1.5:d}")
t(lambda: f"{n:.2d}")
t(lambda: f"{n:{'z'}}")
t(lambda: f"{s:{n}{n}}")
t(lambda: f"{None:5}")
t(lambda: f"{[]:>5}")
t(lambda: f"{n / 0}")
t(lambda: f"{n:,_}")
t(lambda: f"{s:,}")
t(lambda: f"{s!r:d}")
t(lambda: f"{n!s:05}")
t(lambda: f"{object():x}")


class R:
    def __repr__(self):
        raise KeyError("repr")

    def __format__(self, spec):
        return "formatted<%s>" % spec


t(lambda: f"{R()}")
t(lambda: f"{R()!r}")
t(lambda: f"{R():{n}{s}}")
log = []


def v(x):
    log.append(x)
    return x


t(lambda: f"{v(1)}{v('>'):{v(2)}}{v(3)!r:{v('<')}{v(4)}}" + str(log))
log.clear()
t(lambda: f"{v(1)}{v(2)/0}{v(3)}")
print(log)
