# Loops and returns around except*, nested try-star, mixed with plain try.
def f(i):
    try:
        raise ExceptionGroup("g%d" % i, [ValueError(i)])
    except* ValueError as e:
        out = e.message
    return out


print([f(i) for i in range(3)])


def nested():
    log = []
    try:
        try:
            raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
        except* ValueError as e:
            log.append("inner %s" % len(e.exceptions))
        finally:
            log.append("fin")
    except* KeyError as e:
        log.append("outer %r" % e.exceptions)
    return log


print(nested())


def plain_inside():
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError as e:
        try:
            raise KeyError("x")
        except KeyError as k:
            return_value = repr(k.__context__)
    return return_value


print(plain_inside())


def group_in_plain():
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except ValueError:
        return "no"
    except ExceptionGroup as e:
        return repr(e)


print(group_in_plain())
for bad in (5, ExceptionGroup, (ValueError, ExceptionGroup), "x"):
    try:
        try:
            raise ValueError("v")
        except* bad:
            print("never")
    except TypeError as e:
        print(e)
for i in range(3):
    try:
        if i == 1:
            raise KeyError(i)
    except* KeyError as e:
        print("handled", i)
    else:
        print("else", i)


def gen():
    try:
        yield 1
    except* ValueError as e:
        yield e.exceptions


g = gen()
next(g)
print(g.throw(ValueError("thrown")))
